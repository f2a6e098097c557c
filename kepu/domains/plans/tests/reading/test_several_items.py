"""Statements about several items at once: which items they mean, and what they give them."""

import pytest

from kepu.domains.plans.reading.scopes import scope_of
from kepu.domains.plans.tests.reading.documents import items

HEAD = "清河县2021年科普工作计划\n一、任务\n1.甲事。\n2.乙事。\n3.丙事。\n"


def units(text: str) -> list[str]:
    return [f"{number} {names}" for _section, number, names in items(text)]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("以上三项由县科协负责。", ["1 县科协:R", "2 县科协:R", "3 县科协:R"]),
        ("以上两项责任单位：县科协、县妇联", ["2 县科协:R 县妇联:R", "3 县科协:R 县妇联:R"]),
        ("（以上2—3项责任单位：县科协）", ["2 县科协:R", "3 县科协:R"]),
        ("第1—2项由县科协牵头，县妇联配合。", ["1 县科协:L 县妇联:S", "2 县科协:L 县妇联:S"]),
        ("上述第1、3项任务责任单位：县科协", ["1 县科协:R", "3 县科协:R"]),
        ("以上各项由县科协、县妇联分别负责。", [f"{n} 县科协:R 县妇联:R" for n in (1, 2, 3)]),
        ("本部分各项工作由县科协负责。", [f"{n} 县科协:R" for n in (1, 2, 3)]),
        (
            "以上第1项由县科协负责，第2项由县妇联负责，第3项由县科协牵头、县文联配合。",
            ["1 县科协:R", "2 县妇联:R", "3 县科协:L 县文联:S"],
        ),
    ],
)
def test_statements_behind_items(statement, expected):
    assert units(HEAD + statement) == expected


def test_a_statement_that_runs_in_behind_the_last_item():
    text = HEAD.removesuffix("\n") + "以上任务由县科协负责。"
    assert units(text) == ["1 县科协:R", "2 县科协:R", "3 县科协:R"]


def test_what_an_item_has_of_its_own_comes_first_and_is_not_repeated():
    text = (
        "科普计划\n1.甲事，由县科协牵头。\n2.乙事，由县妇联牵头。\n以上任务均由县科协、县文联配合。"
    )
    assert units(text) == ["1 县科协:L 县文联:S", "2 县妇联:L 县科协:S 县文联:S"]


def test_a_statement_goes_back_to_the_one_before_it():
    text = HEAD + "以上三项由县科协负责。\n4.丁事。\n5.戊事。\n以上任务由县妇联负责。"
    assert units(text)[3:] == ["4 县妇联:R", "5 县妇联:R"]


def test_numbers_that_run_on_are_found_in_other_sections():
    text = HEAD + "二、其他\n4.丁事。\n第2—4项由县科协负责。"
    assert units(text) == ["2 县科协:R", "3 县科协:R", "4 县科协:R"]


def test_items_to_come():
    text = "科普计划\n一、任务\n以下任务由县科协负责。\n1.甲事。\n2.乙事。\n"
    assert units(text) == ["1 县科协:R", "2 县科协:R"]


@pytest.mark.parametrize(
    "text",
    [
        "以上人员由县科协负责联系。",
        "第四条 完善课程体系，由县教育局负责。",
        "以上工作要抓紧抓好。",
        "1.5万册由县科协发放。",
        "以上任务" + "，很重要" * 90 + "，由县科协负责。",
    ],
)
def test_other_sentences_mean_no_items(text):
    assert scope_of(text) is None
