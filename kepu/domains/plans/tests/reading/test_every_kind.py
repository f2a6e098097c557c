"""A document for every kind of finding, doubt and mention."""

from datetime import date
from uuid import UUID

import pytest

from kepu.domains.plans.matching import Matcher
from kepu.domains.plans.matching.findings import with_name_findings
from kepu.domains.plans.reading.shapes import Doubt, FindingCode, MentionKind
from kepu.domains.plans.tests.reading.documents import read
from kepu.foundation.units.register import Register, RegisterEntry

HEAD = "2021年科普工作计划\n一、任务\n"
UNITS = "（责任单位：县科协、县妇联）\n"


def plan(*texts: str) -> str:
    """Numbered items, each with units unless its text says otherwise."""
    return HEAD + "".join(f"{number}.{text}\n" for number, text in enumerate(texts, 1))


def broken(text: str) -> str:
    """``text`` in lines of twenty letters."""
    return "".join(f"{text[at : at + 20]}\n" for at in range(0, len(text), 20))


LONG = "组织专家走进学校、企业和乡村，面向公众开展科学知识普及和咨询服务，并做好总结宣传工作。"
WITH_UNITS = f"办好活动。{UNITS.strip()}"
MATCHER = Matcher(
    Register(
        date(2021, 12, 31),
        (
            RegisterEntry(UUID(int=1), False, "县科协", "short", True),
            RegisterEntry(UUID(int=2), False, "县妇联", "short", True),
            RegisterEntry(UUID(int=3), False, "县生态环境局", "short", True),
            RegisterEntry(UUID(int=3), False, "县环保局", "former", False),
        ),
    )
)

# Printed, suggested, and the item it is in.
FINDINGS: dict[FindingCode, tuple[str, list[tuple[str, str, int | None]]]] = {
    FindingCode.NUMBER_REPEATED: (
        f"{HEAD}1.甲事。{UNITS}1.乙事。{UNITS}2.丙事。{UNITS}",
        [("1", "2", 1)],
    ),
    FindingCode.NUMBER_MISSING: (
        f"{HEAD}1.甲事。{UNITS}3.乙事。{UNITS}4.丙事。{UNITS}",
        [("3", "2", 1)],
    ),
    FindingCode.LABEL_MISSING: (
        plan(WITH_UNITS, WITH_UNITS, "办好活动。（县科协、县妇联）"),
        [("县科协、县妇联", "责任单位：县科协、县妇联", 2)],
    ),
    FindingCode.BRACKET_UNBALANCED: (
        plan("办好活动（含线上。（责任单位：县科协）"),
        [("办好活动（含线上。（责任单", "", 0)],
    ),
    FindingCode.BRACKET_MIXED: (
        plan("办好活动。(责任单位：县科协）"),
        [("(责任单位：县科协）", "（责任单位：县科协）", 0)],
    ),
    FindingCode.QUOTE_UNBALANCED: (
        plan("办好科普集市”活动。（责任单位：县科协）"),
        [("办好科普集市”活动。（责任单位", "", 0)],
    ),
    FindingCode.MISSPELLING: (
        plan(WITH_UNITS, "开展医疗救肋。（责任单位：县科协）"),
        [("救肋", "救助", 1)],
    ),
    FindingCode.ITEM_WITHOUT_UNITS: (
        plan(WITH_UNITS, "总结经验。", WITH_UNITS),
        [("总结经验。", "", None)],
    ),
    FindingCode.PLAN_WITHOUT_UNITS: (plan("办好活动。", "总结经验。"), [("", "", None)]),
    FindingCode.TITLE_MISSING: (
        f"为做好2021年的工作，作如下安排。\n一、任务\n1.{WITH_UNITS}",
        [("", "", None)],
    ),
    FindingCode.YEAR_MISSING: (f"科普工作计划\n一、任务\n1.{WITH_UNITS}", [("", "", None)]),
    FindingCode.NAME_UNKNOWN: (
        plan("办好活动。（责任单位：县科协、宏图天文爱好者中心）"),
        [("宏图天文爱好者中心", "", 0)],
    ),
    FindingCode.NAME_OUTDATED: (
        plan("办好活动。（责任单位：县科协、县环保局）"),
        [("县环保局", "县生态环境局", 0)],
    ),
}


@pytest.mark.parametrize("code", FindingCode)
def test_a_document_for_every_finding(code):
    text, expected = FINDINGS[code]
    found = with_name_findings(read(text), MATCHER)
    assert [(one.code, one.printed, one.suggestion, one.item) for one in found] == [
        (code, *row) for row in expected
    ]


# The doubts of each item in turn.
DOUBTS: dict[Doubt, tuple[str, list[list[Doubt]]]] = {
    Doubt.UNITS_MISSING: (
        plan("办好活动。", "总结经验。"),
        [[Doubt.UNITS_MISSING], [Doubt.UNITS_MISSING]],
    ),
    Doubt.UNITS_UNLABELLED: (
        plan(WITH_UNITS, WITH_UNITS, "办好活动。（县科协）"),
        [[], [], [Doubt.UNITS_UNLABELLED]],
    ),
    Doubt.UNITS_FROM_SENTENCE: (
        plan("由县科协牵头，县妇联配合，开展巡讲。"),
        [[Doubt.UNITS_FROM_SENTENCE]],
    ),
    Doubt.UNITS_SHARED: (
        plan("开好课程。", "办好营地。") + "责任单位：县科协\n",
        [[Doubt.UNITS_SHARED], [Doubt.UNITS_SHARED]],
    ),
    Doubt.UNITS_UNLIKE: (
        plan(WITH_UNITS, "办好活动。（责任单位：县科协、小红花）"),
        [[], [Doubt.UNITS_UNLIKE]],
    ),
    Doubt.TEXT_REJOINED: (
        HEAD + broken(f"1.{LONG}{WITH_UNITS}") + broken(f"2.{WITH_UNITS}"),
        [[Doubt.TEXT_REJOINED], [Doubt.TEXT_REJOINED]],
    ),
    Doubt.NUMBER_UNSURE: (
        HEAD + f"1.{LONG}{WITH_UNITS}2.{LONG}{WITH_UNITS}\n",
        [[Doubt.NUMBER_UNSURE], [Doubt.NUMBER_UNSURE]],
    ),
    Doubt.TABLE_REBUILT: (
        "2021年任务表\n序号\n工作任务\n责任单位\n"
        "1\n建好展厅，丰富展品。\n县科协\n2\n办好培训，覆盖全县。\n县妇联\n3\n办好展览。\n县文联\n",
        [[Doubt.TABLE_REBUILT]] * 3,
    ),
}


@pytest.mark.parametrize("doubt", Doubt)
def test_a_document_for_every_doubt(doubt):
    text, expected = DOUBTS[doubt]
    items = read(text).items
    assert [list(item.doubts) for item in items] == expected
    assert [item.confidence == 1 for item in items] == [not doubts for doubts in expected]


# Kind, name and item of each mention.
MENTIONS: dict[MentionKind, tuple[str, list[tuple[str, int | None]]]] = {
    MentionKind.THEME_DAY: (plan("办好全国科普日活动。（责任单位：县科协）"), [("全国科普日", 0)]),
    MentionKind.BRAND: (
        plan(WITH_UNITS, "叫响“板凳科普”品牌。（责任单位：县科协）"),
        [("板凳科普", 1)],
    ),
}


@pytest.mark.parametrize("kind", MentionKind)
def test_a_document_for_every_mention(kind):
    text, expected = MENTIONS[kind]
    found = read(text).mentions
    assert [(one.kind, one.name, one.item) for one in found] == [(kind, *row) for row in expected]


def test_nothing_is_found_where_nothing_is_wrong():
    reading = read(plan(WITH_UNITS, WITH_UNITS))
    assert (with_name_findings(reading, MATCHER), reading.mentions) == ((), ())
    assert [item.doubts for item in reading.items] == [(), ()]


def test_every_kind_is_shown():
    assert set(FINDINGS) == set(FindingCode)
    assert set(DOUBTS) == set(Doubt)
    assert set(MENTIONS) == set(MentionKind)
