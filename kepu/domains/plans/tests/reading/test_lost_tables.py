"""Tables that copying took apart: one cell per line, columns of blanks, quoted cells."""

from kepu.domains.plans.tests.reading.documents import items, read, sections

CELLS = """霁川市2022年任务表
序号
工作任务
责任单位
配合单位
完成时限
一、能力建设
1
修订管理办法，完善退出机制
市科技局
市科协、市司法局
5月底
2
开展基地认定，
新增基地不少于10家
市科技局
市科协

9月底前
二、重点人群
3
建好科普馆
市教育局、市科协
全年
序号
工作任务
责任单位
配合单位
完成时限
4
组织科技培训
市农业农村局
市科协、
市人社局
/
备注：每季度报送。
"""


def test_one_cell_per_line():
    reading = read(CELLS)
    assert sections(CELLS) == [("一", "能力建设"), ("二", "重点人群")]
    assert items(CELLS) == [
        (0, "1", "市科技局:R 市科协:S 市司法局:S"),
        (0, "2", "市科技局:R 市科协:S"),
        (1, "3", "市教育局:R 市科协:R"),
        (1, "4", "市农业农村局:R 市科协:S 市人社局:S"),
    ]
    assert reading.items[1].text == "开展基地认定，新增基地不少于10家"
    assert [item.deadline for item in reading.items[:3]] == ["5月底", "9月底前", "全年"]


def test_cells_without_numbers():
    text = "科普任务表\n工作任务\n责任单位\n完成时限\n" + (
        "办好科技活动周系列宣传\n县科技局\n5月底\n办好全国科普日主场活动\n县科协\n9月底\n"
    )
    assert [(number, units) for _s, number, units in items(text)] == [
        ("", "县科技局:R"),
        ("", "县科协:R"),
    ]


def test_a_signature_and_a_paragraph_within_a_flattened_table_are_no_cells():
    text = (
        "科普任务表\n序号\n工作任务\n责任单位\n一、总体要求\n以服务群众为导向，做实品牌。\n"
        "二、任务\n1\n办好科技活动周\n县科协\n2\n办好全国科普日\n县妇联\n清河县科协\n2021年3月2日\n"
    )
    assert sections(text) == [("一", "总体要求"), ("二", "任务")]
    assert items(text) == [(1, "1", "县科协:R"), (1, "2", "县妇联:R")]
    assert read(text).issuer == "清河县科协"


def test_headings_of_columns_without_rows_are_lines():
    text = "科普计划\n序号\n工作任务\n责任单位\n"
    assert items(text) == []


ALIGNED = """盐汀区任务分解表
序号    工作任务              牵头单位      完成时限
一、阵地建设
1       完成科普馆展厅改造，  区科协        6月底前
        面向公众开放          区文旅局
2       新建科普驿站8个       各街道        10月底
注：按月报送。
"""


def test_columns_held_apart_by_blanks():
    reading = read(ALIGNED)
    assert items(ALIGNED) == [(0, "1", "区科协:L 区文旅局:L"), (0, "2", "各街道:L")]
    assert reading.items[0].text == "完成科普馆展厅改造，面向公众开放"
    assert [item.deadline for item in reading.items] == ["6月底前", "10月底"]


QUOTED = (
    "柘岭县2024年任务分工表\t\t\t\t\n"
    "类别\t序号\t重点任务\t工作举措\t牵头单位\t配合单位\t完成时限\n"
    '"一、青少年\n行动"\t1\t实施教师能力提升\t分批培训。\t县教育局\t县科协\t8月底\n'
    '\t2\t推动学校建设\t"遴选学校；\n签订协议。"\t\t"县科协\n县科技局"\t12月底\n'
    "二、农民行动\t3\t办好农民夜校\t每月一期，6月前开班。\t县农业农村局\t\t全年\n"
    "备注：按季度报送。\t\t\t\t\t\t\n"
)


def test_rows_pasted_from_a_spreadsheet():
    reading = read(QUOTED)
    assert sections(QUOTED) == [("一", "青少年行动"), ("二", "农民行动")]
    assert items(QUOTED) == [
        (0, "1", "县教育局:L 县科协:S"),
        (0, "2", "县教育局:L 县科协:S 县科技局:S"),
        (1, "3", "县农业农村局:L"),
    ]
    assert [item.starts for item in reading.items] == [
        "实施教师能力提升",
        "推动学校建设",
        "办好农民夜校",
    ]
    assert reading.items[2].deadline == "6月前；全年"


def test_a_quotation_mark_alone_opens_no_cell():
    text = '科普任务表\n序号\t任务\t责任单位\n1\t办好12"屏幕展\t县科协\n2\t办展\t县妇联\n'
    assert items(text) == [(None, "1", "县科协:R"), (None, "2", "县妇联:R")]


def test_the_time_of_an_event_is_no_deadline():
    text = "科普日安排表\n序号\t活动名称\t时间\t地点\t主办\n1\t开幕式\t9月19日\t广场\t县科协\n"
    (item,) = read(text).items
    assert item.deadline is None
