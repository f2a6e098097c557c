"""Each kind of slip, and the same without it."""

import pytest

from kepu.domains.plans.reading.findings.misspellings import misspellings
from kepu.domains.plans.reading.shapes import FindingCode, Span
from kepu.domains.plans.tests.reading.documents import codes, read

HEAD = "2021年科普工作计划\n一、任务\n"
UNITS = "（责任单位：县科协、县妇联）\n"


def plan(*items):
    return HEAD + "".join(items)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("123", []),
        ("1223", [("number_repeated", "2", "3")]),
        ("124", [("number_missing", "4", "3")]),
        ("1232", []),
    ],
)
def test_numbers(numbers, expected):
    assert codes(plan(*(f"{number}.办好活动。{UNITS}" for number in numbers))) == expected


def test_numbers_that_begin_anew_or_run_on():
    two = "1.办好活动。{0}2.办好活动。{0}二、保障\n{1}.办好活动。{0}"
    assert codes(HEAD + two.format(UNITS, 1)) == []
    assert codes(HEAD + two.format(UNITS, 3)) == []
    assert codes(HEAD + two.format(UNITS, 4)) == [("number_missing", "4", "3")]
    assert codes(HEAD + two.format(UNITS, 2)) == [("number_repeated", "2", "3")]


def test_headings_are_counted_too():
    text = HEAD + f"1.办好活动。{UNITS}三、保障\n2.办好活动。{UNITS}"
    assert codes(text) == [("number_missing", "三", "二")]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("（九）", "（十一）", "(十)"),
        ("十九、", "二十一、", "二十"),
        ("二十、", "二十二、", "二十一"),
        ("1.1 ", "1.3 ", "1.2"),
        ("⑴", "⑶", "(2)"),
    ],
)
def test_suggested_numbers_are_written_alike(before, after, expected):
    text = "2021年科普工作计划\n" + "".join(f"{mark}办好活动。{UNITS}" for mark in (before, after))
    assert [(code, meant) for code, _, meant in codes(text)] == [("number_missing", expected)]


def test_a_label_that_the_others_have():
    bare = "（县科协、县妇联）\n"
    missing = plan(f"1.甲。{UNITS}", f"2.乙。{UNITS}", f"3.丙。{bare}")
    assert codes(missing) == [("label_missing", "县科协、县妇联", "责任单位：县科协、县妇联")]
    assert codes(plan(*(f"{number}.甲。{bare}" for number in "123"))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办好“科普日”活动。", []),
        ("办好“科普日活动。", "quote_unbalanced"),
        ("办好科普日”活动。", "quote_unbalanced"),
        ("办好“科普日“活动”。", "quote_unbalanced"),
        ("学习《科普法》。", []),
        ("学习《科普法。", "quote_unbalanced"),
        ("办好“大‘小’”活动。", []),
        ("办好活动（含线上）。", []),
        ("办好活动（含线上。", "bracket_unbalanced"),
        ("办好活动含线上）。", "bracket_unbalanced"),
        ("做到：1）有人；2）有地。", []),
        ("办好活动（含线上)。", "bracket_mixed"),
        ("开展医疗救助。", []),
        ("开展医疗救肋。", "misspelling"),
    ],
)
def test_marks_and_spelling(text, expected):
    found = [code for code, _, _ in codes(plan(f"1.{text}{UNITS}"))]
    assert found == ([expected] if expected else [])


def test_findings_say_where_and_what_is_meant():
    reading = read(plan(f"1.办好活动。{UNITS}", f"2.医疗救肋。{UNITS}"))
    (found,) = reading.findings
    assert (found.code, found.item, found.span) == (FindingCode.MISSPELLING, 1, Span(3, 4, 3, 6))
    assert (found.printed, found.suggestion) == ("救肋", "救助")


def test_findings_outside_items():
    reading = read("2021年科普之厦计划\n一、幅射带动\n1.办好活动。" + UNITS)
    assert [(found.printed, found.item) for found in reading.findings] == [
        ("科普之厦", None),
        ("幅射", None),
    ]


def test_items_without_units():
    without = plan(f"1.甲。{UNITS}", "2.乙。\n", f"3.丙。{UNITS}")
    assert codes(without) == [("item_without_units", "乙。", "")]
    reading = read(without)
    assert [item.number_printed for item in reading.items] == ["1", "3"]
    assert [(found.item, found.span) for found in reading.findings] == [(None, Span(3, 0, 3, 4))]


def test_a_plan_without_units():
    reading = read(plan("1.甲。\n", "2.乙。\n"))
    assert [found.code for found in reading.findings] == [FindingCode.PLAN_WITHOUT_UNITS]
    assert [item.number_printed for item in reading.items] == ["1", "2"]
    assert [section.title for section in reading.sections] == ["任务"]


def test_a_text_that_is_no_plan():
    reading = read("今天天气很好，适合出门。")
    assert (reading.items, reading.sections, reading.title) == ((), (), "")
    assert [found.code for found in reading.findings] == [
        FindingCode.TITLE_MISSING,
        FindingCode.YEAR_MISSING,
        FindingCode.PLAN_WITHOUT_UNITS,
    ]


def test_misspellings_are_data():
    assert misspellings()["救肋"] == "救助"
    assert all(printed != meant for printed, meant in misspellings().items())
