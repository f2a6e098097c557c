"""Layouts of plans, each in a document of its own, with what is to be read from it."""

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.reading.shapes import Span
from kepu.domains.plans.tests.reading.documents import document, in_short, items, read, sections
from kepu.engines.documents import read_document
from kepu.engines.documents.tests.packages import (
    definition,
    in_list,
    level,
    num,
    p,
    word,
)

BRACKETS = """清河县2021年科普工作计划

今年全县科普工作要贴近群众，
重在实效。
一、夯实基础
1、建好县科普馆，丰富展品，延长开放时间，方便群众参观学习，
努力满足不同人群需求。（责任单位：县科协、县文旅局）
2、培训科普员。(责任单位：县科协、 县人社局）
二、办好活动。
3、举办科技周。（县科协、各乡镇）
"""


def test_brackets_at_the_end_and_numbers_that_run_on():
    assert sections(BRACKETS) == [("一", "夯实基础"), ("二", "办好活动")]
    assert items(BRACKETS) == [
        (0, "1", "县科协:R 县文旅局:R"),
        (0, "2", "县科协:R 县人社局:R"),
        (1, "3", "县科协:R 各乡镇:R"),
    ]


def test_a_wrapped_line_goes_on_without_a_break_and_keeps_its_place():
    item = read(BRACKETS).items[0]
    assert item.text == (
        "建好县科普馆，丰富展品，延长开放时间，方便群众参观学习，努力满足不同人群需求。"
    )
    assert item.span == Span(4, 0, 5, 26)
    assert [unit.span for unit in item.units] == [Span(5, 17, 5, 20), Span(5, 21, 5, 25)]


GROUPS = """清河县科普实施方案
一、重点任务
（一）青少年行动
1.开好课程。
2.办好营地。
牵头单位：县教育局
责任单位：县科协，
团县委、各乡镇
（二）农民行动
1.办好田间学校。
牵头单位：县农业农村局
二、保障措施
（一）加强领导。每年专题研究一次。
牵头单位：县科协
（二）落实经费。列入年度预算。
牵头单位：县财政局
（三）加强宣传。讲好科学家故事。
三、其他
各单位要按时报送总结。
"""


def test_lines_below_a_group_hold_for_all_of_it():
    assert items(GROUPS) == [
        (1, "1", "县教育局:L 县科协:R 团县委:R 各乡镇:R"),
        (1, "2", "县教育局:L 县科协:R 团县委:R 各乡镇:R"),
        (2, "1", "县农业农村局:L"),
        (3, "(一)", "县科协:L"),
        (3, "(二)", "县财政局:L"),
    ]


def test_headings_on_every_level_know_what_they_stand_under():
    found = [
        (section.number_printed, section.title, section.level, section.parent)
        for section in read(GROUPS).sections
    ]
    assert found == [
        ("一", "重点任务", 0, None),
        ("(一)", "青少年行动", 1, 0),
        ("(二)", "农民行动", 1, 0),
        ("二", "保障措施", 0, None),
        ("三", "其他", 0, None),
    ]


def test_units_below_a_heading_hold_for_what_stands_under_it():
    text = """科普方案
一、青少年行动
牵头单位：县教育局
（一）开好课程。
（二）办好营地。（责任单位：团县委）
二、农民行动（牵头单位：县农业农村局）
（一）办好学校。
1.选好教师。
2.备好教材。
（二）送科技下乡。
"""
    assert items(text) == [
        (0, "(一)", "县教育局:L"),
        (0, "(二)", "团县委:R"),
        (2, "1", "县农业农村局:L"),
        (2, "2", "县农业农村局:L"),
        (1, "(二)", "县农业农村局:L"),
    ]
    assert sections(text) == [
        ("一", "青少年行动"),
        ("二", "农民行动"),
        ("(一)", "办好学校"),
    ]


def test_points_below_an_item_are_part_of_its_text():
    text = """科普方案
1.办好科技周。要广泛发动，精心组织。（责任单位：县科协）
（1）办好启动式。
（2）办好展览。
2.办好科普日。（责任单位：县妇联）
"""
    reading = read(text)
    assert items(text) == [(None, "1", "县科协:R"), (None, "2", "县妇联:R")]
    assert reading.items[0].text == (
        "办好科技周。要广泛发动，精心组织。\n（1）办好启动式。\n（2）办好展览。"
    )


EVENTS = """　　清河县科技周方案
　　一、活动主题
　　崇尚科学
　　二、活动安排
　　（一）启动式
　　时间：5月20日
　　主办单位：县科协
　　协办单位：县妇联
　　（二）展览
　　时间：5月21日
　　主办单位：县文旅局
　　（责任领导：王小明）
　　备注：时间如有变化另行通知。
"""


def test_events_with_fields():
    assert sections(EVENTS) == [("一", "活动主题"), ("二", "活动安排")]
    assert items(EVENTS) == [(1, "(一)", "县科协:L 县妇联:S"), (1, "(二)", "县文旅局:L")]
    assert read(EVENTS).items[0].text == "启动式\n时间：5月20日"
    assert read(EVENTS).items[1].text == "展览\n时间：5月21日"


def test_lines_that_only_list_units():
    text = """科普要点
1、建好队伍。
责任部门：县科协；各乡镇
2、办好集市。
县科协；县妇联
3、办好展览。
县文旅局
4、做好总结。
责任部门：县科协
县妇联、县文联
"""
    assert items(text) == [
        (None, "1", "县科协:R 各乡镇:R"),
        (None, "2", "县科协:R 县妇联:R"),
        (None, "4", "县科协:R 县妇联:R 县文联:R"),
    ]


def test_spoken_numbers_bullets_and_enclosed_ones():
    text = """科普要点
第一　打好基础
一是建馆。（责任单位：县科协）
二是办班。（责任单位：县妇联）
第二　办好活动
● 办展。（责任单位：县文联）
㈠办会。（责任单位：县工会）
"""
    assert items(text) == [
        (0, "一", "县科协:R"),
        (0, "二", "县妇联:R"),
        (1, "", "县文联:R"),
        (1, "(一)", "县工会:R"),
    ]


def test_what_belongs_to_no_plan_is_left_out():
    text = """清河县科普要点
发布日期：2021-03-15  来源：县科协  字号：[大 中 小]
一、任务
1.[bookmark: _Hlk5]办好活动。（责任单位：县科协）
— 3 —
2.办好展览。（责任单位：县科协）
第 2 页 共 3 页
附件：1.名单
2.一览表
3.（联系人名单）
【打印】【关闭】
二、其他
附：说明
"""
    reading = read(text)
    assert [item.text for item in reading.items] == ["办好活动。", "办好展览。"]
    assert sections(text) == [("一", "任务"), ("二", "其他")]


def test_attachments_may_hold_further_items():
    text = """清河县科普要点
附件：任务表
1.办好活动。（责任单位：县科协）
附件：
1.名单
一、补充任务
2.办好展览。（责任单位：县科协）
"""
    assert [item.number_printed for item in read(text).items] == ["1", "2"]


def test_lines_after_a_signature_wait_for_the_next_mark():
    text = BRACKETS + "清河县科协\n2021年3月2日\n请及时报送。\n4、补充任务。（责任单位：县科协）\n"
    reading = read(text)
    assert reading.items[2].text == "举办科技周。"
    assert reading.items[3].number_printed == "4"
    assert reading.issuer == "清河县科协"


def numbered(*parts):
    shapes = (
        definition(1, level(0, "%1、", "chineseCounting"))
        + definition(2, level(0, "%1."))
        + num(1, 1)
        + num(2, 2)
    )
    body = "".join(part if part.startswith("<") else p(part) for part in parts)
    return read_plan(read_document(word(body, numbering=shapes), "plan.docx"))


def test_numbers_that_word_counts():
    reading = numbered(
        "2021年科普工作计划",
        in_list(1, "打好基础"),
        in_list(2, "建馆。（责任单位：县科协）"),
        in_list(1, "办好活动"),
        in_list(2, "办展。（责任单位：县妇联）"),
        "3.办班。（责任单位：县文联）",
    )
    assert [(item.section, item.number_printed) for item in reading.items] == [
        (0, "1"),
        (1, "2"),
        (1, "3"),
    ]
    assert reading.findings == ()
    assert reading.items[0].span == Span(2, 0, 2, 13)


def test_headings_by_style_without_numbers():
    styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    title = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'

    def heading(text, style):
        return p(text, properties=f'<w:pStyle w:val="{style}"/>')

    body = (
        heading("清河县科普工作", "T")
        + heading("打好基础", "1")
        + p("1.建馆。（责任单位：县科协）")
        + heading("二、办好活动", "1")
        + p("2.办展。（责任单位：县妇联）")
    )
    reading = read_plan(read_document(word(body, styles=styles + title), "plan.docx"))
    assert reading.title == "清河县科普工作"
    assert [(found.number_printed, found.title) for found in reading.sections] == [
        ("", "打好基础"),
        ("二", "办好活动"),
    ]
    assert [(item.section, in_short(item.units)) for item in reading.items] == [
        (0, "县科协:R"),
        (1, "县妇联:R"),
    ]


def test_soft_breaks_part_lines():
    text = "<w:p><w:r><w:t>1.建馆。</w:t><w:br/><w:t>责任单位：县科协</w:t></w:r></w:p>"
    reading = read_plan(read_document(word(p("科普计划") + text), "plan.docx"))
    (item,) = reading.items
    assert (item.text, in_short(item.units)) == ("建馆。", "县科协:R")
    assert item.units[0].span == Span(1, 11, 1, 14)


def test_places_of_units_show_their_names():
    for text in (BRACKETS, GROUPS, EVENTS):
        blocks = document(text).blocks
        for item in read(text).items:
            for unit in item.units:
                assert unit.span.first_block == unit.span.last_block
                block = blocks[unit.span.first_block]
                assert block.text[unit.span.start : unit.span.end] == unit.name
