"""The example plan: made again byte for byte, and read as it is meant to be."""

from collections import Counter
from pathlib import Path

import pytest

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.reading.shapes import FindingCode, Role
from kepu.engines.documents import read_document
from scripts.example_plan_wording import ITEMS, SECTIONS
from scripts.make_example_plan import plan_document, plan_text

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WORD = EXAMPLES / "work-plan-2026.docx"
TEXT = WORD.with_suffix(".txt")


@pytest.fixture(scope="module", params=[WORD, TEXT], ids=["docx", "txt"])
def reading(request):
    return read_plan(read_document(request.param.read_bytes(), request.param.name))


def test_the_script_makes_the_same_bytes():
    assert plan_document(2026) == WORD.read_bytes()
    assert plan_text(2026) == TEXT.read_text(encoding="utf-8")


def test_the_year_is_a_parameter():
    reading = read_plan(read_document(plan_document(2031), "plan.docx"))
    assert (reading.title, reading.year) == ("2031年西城区科学技术普及工作计划", 2031)


def test_header_and_sections(reading):
    assert (reading.title, reading.year) == ("2026年西城区科学技术普及工作计划", 2026)
    assert (reading.issuer, reading.document_number) == (None, None)
    assert [(section.number_printed, section.title) for section in reading.sections] == [
        (number, title.rstrip("。")) for number, title in zip("一二三四五", SECTIONS, strict=True)
    ]


def test_the_23_items_are_read_exactly(reading):
    found = [
        (item.number_printed, item.section, [(unit.name, unit.role) for unit in item.units])
        for item in reading.items
    ]
    assert found == [
        (
            str(ordinal),
            item.section,
            [(unit.strip(), Role.RESPONSIBLE) for unit in item.units],
        )
        for ordinal, item in enumerate(ITEMS, 1)
    ]
    texts = ["".join(item.text.split()) for item in reading.items]
    assert texts == ["".join(item.text.split()) for item in ITEMS]


def test_findings_are_the_slips_it_was_given(reading):
    found = [
        (finding.code, reading.items[finding.item].number_printed) for finding in reading.findings
    ]
    assert found == [
        (FindingCode.BRACKET_MIXED, "2"),
        (FindingCode.BRACKET_MIXED, "3"),
        (FindingCode.MISSPELLING, "7"),
        (FindingCode.QUOTE_UNBALANCED, "7"),
        (FindingCode.LABEL_MISSING, "17"),
    ]


def test_groups_are_named_as_often_as_the_walk_counts_on():
    named = Counter(unit for item in ITEMS for unit in item.units)
    assert (named["各成员单位"], named["各街道"]) == (13, 5)
    assert ITEMS[8].units == ("区教委", "区科信局", "区科协")
    assert ITEMS[17].units == ("各成员单位",)


def test_word_counts_all_numbers_but_one():
    blocks = read_document(WORD.read_bytes(), WORD.name).blocks
    numbers = [block.number for block in blocks if block.number]
    assert numbers[:3] == ["一、", "1、", "2、"]
    assert len(numbers) == len(SECTIONS) + len(ITEMS) - 1
    assert blocks[-1].text.startswith("23.")
    assert sum("\n" in block.text for block in blocks) == 1
