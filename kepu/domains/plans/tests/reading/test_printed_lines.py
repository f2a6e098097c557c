"""From printed lines to passages: page furniture, wraps, lost line breaks."""

from kepu.domains.plans.reading.shapes import Doubt
from kepu.domains.plans.tests.reading.documents import items, read, sections

WRAPPED = """葭河区关于进一步加强基层科普工作的
行动计划（2023—2025年）
为深入贯彻落实关于新时代进一步加强科学技术普及工作的部署，夯实基层
科普基础，结合我区实际，制定本行动计划。
一、基层组织
（一）推动街道社区科协组织应建尽建。2023年6月底前完成换届，配备
专兼职干部。（主责：区科协；协办：区委组织部、区民政局、各街道办事
处）
（二）推动园区、楼宇、企业建立科协组织，在高新技术企业中发展科普联
— 1 —
葭河区科普文件
络员200名。（主责：区科协、葭河高新技术产业开发区管理委员会；协
办：区工商业联合会）
— 2 —
葭河区科普文件
（三）深化健康科普，推广家庭医生。（主责：区卫生健康局；协办：区
红十字会）
"""


def test_lines_broken_at_a_width_and_by_pages():
    reading = read(WRAPPED)
    assert reading.title == "葭河区关于进一步加强基层科普工作的行动计划（2023—2025年）"
    assert items(WRAPPED) == [
        (0, "(一)", "区科协:L 区委组织部:S 区民政局:S 各街道办事处:S"),
        (0, "(二)", "区科协:L 葭河高新技术产业开发区管理委员会:L 区工商业联合会:S"),
        (0, "(三)", "区卫生健康局:L 区红十字会:S"),
    ]
    assert "联络员200名" in reading.items[1].text
    assert [Doubt.TEXT_REJOINED in item.doubts for item in reading.items] == [True, True, True]


def test_a_mark_that_no_line_begins_with_goes_on():
    text = "科普计划\n1.办好活动\n。（责任单位：县科协）\n"
    assert read(text).items[0].text == "办好活动。"


def test_a_bracket_opened_at_the_end_of_a_line_goes_on():
    text = "科普计划\n1.办好活动。办好活动。（\n责任单位：县科协）\n"
    (item,) = read(text).items
    assert (item.text, [unit.name for unit in item.units]) == ("办好活动。办好活动。", ["县科协"])


def test_what_a_web_site_prints_around_a_plan():
    text = (
        "当前位置：首页 > 政务公开 > 正文\n岑屿县2021年科普工作计划\n"
        "发布时间：2021-03-22　　来源：县科协　　浏览次数：1286\n"
        "1.&nbsp;办好活动。（责任单位：县科协）\n分享到：　微信　微博\n"
        "2.办展。（责任单位：县妇联）\n"
        "【打印本页】　【关闭窗口】\n上一篇：总结\n相关链接\n1.座谈会召开（县科协、县妇联）\n"
    )
    assert items(text) == [(None, "1", "县科协:R"), (None, "2", "县妇联:R")]
    assert read(text).items[1].text == "办展。"


def test_a_menu_above_the_title():
    text = "·通知公告\n·工作动态\n清河县2021年科普工作计划\n1.办展。（责任单位：县妇联）\n"
    assert (read(text).title, items(text)) == (
        "清河县2021年科普工作计划",
        [(None, "1", "县妇联:R")],
    )


ONE_LINE = (
    "澄溪县2021年科普工作要点 2021年是开局之年，全县科普工作要统一、规范，面向基层、面向群众，"
    "努力推动公民科学素质水平提升。一、健全机制（一）加强统筹1.调整联席会议成员名单，明确联络员。"
    "（责任单位：县科协、县科技局）2.把科普工作纳入考核，分值不低于1.5分。（责任单位：县科协）"
    "（二）落实经费3.安排科普专项经费。（责任单位：县财政局）二、抓好人群4.办好大赛，"
    "选派科技特派员5名。（责任单位：县教育局、县科协）5.组织各乡镇参加培训，更新科普画廊并加强管护，"
    "做到每月更新、专人管护，建立巡查台账，按时上报运行数据，全年不断线、不松劲，让群众有实实在在的收获感。"
    "（责任单位：各乡镇）澄溪县科学技术协会2021年2月26日"
)


def test_a_plan_in_a_single_line():
    reading = read(ONE_LINE)
    assert (reading.title, reading.issuer) == ("澄溪县2021年科普工作要点", "澄溪县科学技术协会")
    assert sections(ONE_LINE) == [
        ("一", "健全机制"),
        ("(一)", "加强统筹"),
        ("(二)", "落实经费"),
        ("二", "抓好人群"),
    ]
    assert items(ONE_LINE) == [
        (1, "1", "县科协:R 县科技局:R"),
        (1, "2", "县科协:R"),
        (2, "3", "县财政局:R"),
        (3, "4", "县教育局:R 县科协:R"),
        (3, "5", "各乡镇:R"),
    ]
    assert Doubt.NUMBER_UNSURE in reading.items[1].doubts


def test_a_number_written_otherwise_counts_on():
    units = "（县科协、县妇联）"
    text = f"科普计划\n7、甲。{units}\n8.乙。{units}\n（9）丙。{units}\n"
    reading = read(text)
    assert [item.number_printed for item in reading.items] == ["7", "8", "(9)"]
    assert Doubt.NUMBER_UNSURE in reading.items[2].doubts


def test_the_sixteenth_in_march():
    text = (
        "科普计划\n16.3月开展宣传。（责任单位：县科协）\n17.2021年底前完成。（责任单位：县妇联）\n"
    )
    assert [item.number_printed for item in read(text).items] == ["16", "17"]


def test_departments_months_and_labels_that_run_in():
    text = (
        "科普分工\n一、部门任务\n（一）县教育局\n1.开好课。\n2.建好馆。\n（二）县卫生局、县疾控中心\n1.讲健康。\n"
        "二、其他\n县科技局：1.开放实验室；2.做好统计。\n县妇联：1.开展活动；2.创建基地。\n"
    )
    assert items(text) == [
        (1, "1", "县教育局:R"),
        (1, "2", "县教育局:R"),
        (2, "1", "县卫生局:R 县疾控中心:R"),
        (3, "1", "县科技局:R"),
        (3, "2", "县科技局:R"),
        (3, "1", "县妇联:R"),
        (3, "2", "县妇联:R"),
    ]
    months = "科普月历\n一月份\n1.甲　主办：县科协\n第二季度\n1.乙　主办：县妇联　承办：县文化馆\n"
    assert sections(months) == [("", "一月份"), ("", "第二季度")]
    assert items(months) == [(0, "1", "县科协:L"), (1, "1", "县妇联:L 县文化馆:R")]


def test_labels_that_stand_above_their_items():
    text = (
        "科普分工\n一、任务\n责任单位：县科协\n工作任务：1.甲。\n2.乙。\n"
        "责任单位：县妇联\n工作任务：3.丙。\n"
    )
    assert items(text) == [(0, "1", "县科协:R"), (0, "2", "县科协:R"), (0, "3", "县妇联:R")]
    assert read(text).items[0].text == "甲。"


def test_annotations_at_the_beginning_and_with_a_lost_bracket():
    text = (
        "科普计划\n1.【市教育局】[市科协]开展活动。\n2.办好活动。（县科协、县妇联\n"
        "3.办好展览。县科协、县妇联）\n4.送课堂(牵头单位:县财政局)(配合单位:县卫健委。\n"
    )
    assert items(text) == [
        (None, "1", "市教育局:R 市科协:R"),
        (None, "2", "县科协:R 县妇联:R"),
        (None, "3", "县科协:R 县妇联:R"),
        (None, "4", "县财政局:L 县卫健委:S"),
    ]
    assert read(text).items[0].text == "【市教育局】[市科协]开展活动。"
