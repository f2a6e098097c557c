"""Title, year, issuer and number of a document."""

import pytest

from kepu.domains.plans.tests.reading.documents import read

BODY = "\n一、任务\n1.办好活动。（责任单位：县科协）\n"


def header(before, after=""):
    reading = read(before + BODY + after)
    return reading.title, reading.year, reading.issuer, reading.document_number


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("2021年清河县科普工作计划", ("2021年清河县科普工作计划", 2021, None, None)),
        ("清河县二〇二一年科普工作要点。", ("清河县二〇二一年科普工作要点", 2021, None, None)),
        (
            "清河县科普规划（2021—2025年）",
            ("清河县科普规划（2021—2025年）", 2021, None, None),
        ),
        (
            "清河县科协\n2020年3月1日\n科普任务清单",
            ("科普任务清单", 2020, "清河县科协", None),
        ),
        (
            "清科协〔2022〕7号\n清河县科协关于印发《科普工作要点》的通知\n各乡镇：\n现印发给你们，请落实。",
            ("科普工作要点", 2022, "清河县科协", "清科协〔2022〕7号"),
        ),
        ("清河县科协关于印发科普工作安排的通知", ("科普工作安排", None, "清河县科协", None)),
        (
            "关于印发《甲方案》的通知\n清河县科协\n2021年5月6日\n甲方案（试行）",
            ("甲方案（试行）", 2021, "清河县科协", None),
        ),
        (
            "2021年清河县全民科学素质\n重点任务分工方案",
            ("2021年清河县全民科学素质重点任务分工方案", 2021, None, None),
        ),
        ("清河县科协\n2021年科普工作计划", ("2021年科普工作计划", 2021, "清河县科协", None)),
        ("编制单位：清河县科协\n科普任务表", ("科普任务表", None, "清河县科协", None)),
        ("科普，人人有责", ("科普，人人有责", None, None, None)),
        ("为做好工作，制定本计划。", ("", None, None, None)),
        ("", ("", None, None, None)),
    ],
)
def test_headers(before, expected):
    assert header(before) == expected


@pytest.mark.parametrize(
    ("after", "year", "issuer"),
    [
        ("\n清河县科协\n2021年3月2日", 2021, "清河县科协"),
        ("\n清河县科协\n二〇二一年三月二日\n（此件公开发布）", 2021, "清河县科协"),
        ("\n清河县科协", None, "清河县科协"),
        ("\n各单位要认真落实。", None, None),
        ("\n附件：1.任务表\n2.名单", None, None),
    ],
)
def test_signatures(after, year, issuer):
    assert header("科普工作计划", after) == ("科普工作计划", year, issuer, None)


def test_a_signature_is_no_part_of_the_last_item():
    reading = read("科普工作计划" + BODY + "清河县科协\n2021年3月2日\n抄送：各乡镇")
    assert reading.items[0].text == "办好活动。"
