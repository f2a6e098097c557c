"""Plans in tables."""

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.tests.reading.documents import codes, in_short, items, read, sections
from kepu.engines.documents import read_document
from kepu.engines.documents.tests.packages import p, word

TITLE = "2021年任务表\n"
HEADING = "序号\t工作任务\t牵头单位\t配合单位\t完成时限\n"


def test_rows_under_headings():
    text = (
        TITLE + HEADING + "一、阵地建设\n1\t建好科普馆\t县科协\t县妇联、县文联\t9月底\n"
        "二、队伍建设\n2\t办好培训\t县妇联\t无\t全年\n备注：按季度报送。"
    )
    assert sections(text) == [("一", "阵地建设"), ("二", "队伍建设")]
    assert items(text) == [
        (0, "1", "县科协:L 县妇联:S 县文联:S"),
        (1, "2", "县妇联:L"),
    ]
    assert [item.deadline for item in read(text).items] == ["9月底", "全年"]
    assert read(text).items[0].due_on.isoformat() == "2021-09-30"


def test_roles_come_from_the_columns_or_from_labels_in_cells():
    text = TITLE + "编号\t主要任务\t责任单位\n1\t建馆\t牵头：县科协 配合：县妇联\n2\t办班\t县文联\n"
    assert items(text) == [(None, "1", "县科协:L 县妇联:S"), (None, "2", "县文联:R")]


def test_numbers_in_the_text_or_none_at_all():
    text = TITLE + "工作任务\t责任单位\n1.建馆\t县科协\n办班\t县妇联\n"
    assert items(text) == [(None, "1", "县科协:R"), (None, "", "县妇联:R")]


def test_rows_without_a_task_or_before_the_heading_are_no_items():
    text = "制表单位：县科协\t2021年\n" + TITLE + HEADING + "\t\t县科协\t县妇联\n1\t建馆\t县科协\n"
    assert items(text) == [(None, "1", "县科协:L")]


def test_a_row_without_units_among_others():
    text = TITLE + HEADING + "1\t建馆\t县科协\n2\t办班\t\n3\t办展\t县妇联\n"
    assert items(text) == [(None, "1", "县科协:L"), (None, "3", "县妇联:L")]
    assert codes(text) == [("item_without_units", "办班", "")]


def tc(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def table(*rows):
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def test_word_tables_with_merged_categories():
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = p("2021年任务表") + table(
        [tc("类别"), tc("任务"), tc("责任单位")],
        [tc("一、阵地", down), tc("1.建馆"), tc("县科协")],
        [tc("", on), tc("2.办展"), tc("县妇联")],
        [tc("队伍"), tc("3.办班"), tc("县文联")],
        [tc("三、保障", '<w:gridSpan w:val="3"/>')],
        [tc("三、保障"), tc("4.拨款"), tc("县财政局")],
    )
    reading = read_plan(read_document(word(body), "plan.docx"))
    assert [(section.number_printed, section.title) for section in reading.sections] == [
        ("一", "阵地"),
        ("", "队伍"),
        ("三", "保障"),
    ]
    assert [
        (item.section, item.number_printed, in_short(item.units)) for item in reading.items
    ] == [(0, "1", "县科协:R"), (0, "2", "县妇联:R"), (1, "3", "县文联:R"), (2, "4", "县财政局:R")]


def test_of_two_columns_of_tasks_the_last_is_the_finer():
    text = TITLE + "重点任务\t具体措施\t责任单位\n建阵地\t建馆\t县科协\n建阵地\t办展\t县妇联\n"
    assert sections(text) == [("", "建阵地")]
    assert items(text) == [(0, "", "县科协:R"), (0, "", "县妇联:R")]
