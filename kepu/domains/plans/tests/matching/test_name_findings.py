"""Unknown and outdated names as findings, and what is printed about names."""

from datetime import date
from uuid import UUID

from kepu.domains.plans.matching import Matcher
from kepu.domains.plans.matching.dates import day_of_plan
from kepu.domains.plans.matching.findings import name_findings, with_name_findings
from kepu.domains.plans.matching.printed import name_lines, with_matches
from kepu.domains.plans.reading.shapes import (
    Finding,
    FindingCode,
    ItemReading,
    PlanReading,
    Role,
    Span,
    UnitReading,
)
from kepu.foundation.units.register import Register, RegisterEntry


def entry(number, name, kind="short", *, is_current=True, is_group=False):
    return RegisterEntry(UUID(int=number), is_group, name, kind, is_current)


MATCHER = Matcher(
    Register(
        date(2020, 12, 31),
        (
            entry(1, "区生态环境局"),
            entry(1, "区环保局", "former", is_current=False),
            entry(2, "区文化委"),
            entry(3, "区旅游委"),
            entry(2, "区文旅局", is_current=False),
            entry(3, "区文旅局", is_current=False),
            entry(4, "区委宣传部"),
            entry(5, "各街道", is_group=True),
        ),
    )
)
TYPO = Finding(FindingCode.MISSPELLING, Span(1, 0, 1, 2), "救肋", "救助", 0)
TITLE = Finding(FindingCode.TITLE_MISSING, None)


def span(block, start=5):
    return Span(block, start, block, start + 4)


def reading(*lists, findings=()):
    """A plan with an item for each list of names; an item's names stand in one block."""
    items = tuple(
        ItemReading(
            str(number),
            "宣传",
            None,
            tuple(
                UnitReading(name, Role.RESPONSIBLE, span(number, 10 * place))
                for place, name in enumerate(names, start=1)
            ),
            None,
            None,
            span(number, 0),
        )
        for number, names in enumerate(lists, start=1)
    )
    return PlanReading("计划", 2020, None, None, (), items, tuple(findings))


def found(*names):
    return [
        (finding.code, finding.printed, finding.suggestion)
        for finding in name_findings(reading(names), MATCHER)
    ]


def test_a_former_name_is_outdated_and_its_unit_is_suggested():
    assert found("区环保局") == [(FindingCode.NAME_OUTDATED, "区环保局", "区生态环境局")]


def test_a_name_that_came_later_suggests_those_who_were_there():
    assert found("区文旅局") == [(FindingCode.NAME_OUTDATED, "区文旅局", "区文化委、区旅游委")]


def test_what_only_resembles_a_former_name_is_outdated_too():
    assert found("环保局") == [(FindingCode.NAME_OUTDATED, "环保局", "区生态环境局")]


def test_what_comes_near_nothing_is_unknown_and_so_is_a_body_of_another_level():
    assert found("区气象局", "市委宣传部") == [
        (FindingCode.NAME_UNKNOWN, "区气象局", ""),
        (FindingCode.NAME_UNKNOWN, "市委宣传部", ""),
    ]


def test_names_in_use_and_names_that_come_near_are_no_findings():
    assert found("区生态环境局", "宣传部", "区委宣传郡", "各街道") == []


def test_every_place_of_a_name_is_a_finding_with_its_item():
    findings = name_findings(reading(["区环保局"], ["区文化委", "区环保局"]), MATCHER)
    assert [(one.item, one.span) for one in findings] == [(0, span(1, 10)), (1, span(2, 20))]


def test_findings_on_names_stand_among_the_others_by_their_place():
    plan = reading(["区环保局"], ["区气象局"], findings=[TITLE, TYPO])
    codes = [finding.code for finding in with_name_findings(plan, MATCHER)]
    assert codes == ["title_missing", "misspelling", "name_outdated", "name_unknown"]


def test_every_distinct_name_has_a_line():
    plan = reading(["区委宣传部", "区环保局"], ["区文旅局", "区气象局", "区环保局", "宣传部"])
    assert list(name_lines(plan, MATCHER)) == [
        "5 names, register of 2020-12-31",
        "  区委宣传部 → 区委宣传部 (current)",
        "  区环保局 → 区生态环境局 (former)",
        "  区文旅局 → 区文化委 (later?), or 区旅游委",
        "  区气象局 → ?",
        "  宣传部 → 区委宣传部 (prefix?)",
    ]


def test_names_as_data():
    data = with_matches({"title": "计划"}, reading(["区环保局", "区气象局"]), MATCHER)
    best = {
        "name": "区生态环境局",
        "met": "区环保局",
        "is_group": False,
        "reason": "former",
        "is_certain": True,
        "is_outdated": True,
    }
    assert data == {
        "title": "计划",
        "register": {"on": "2020-12-31", "names": {"区环保局": [best], "区气象局": []}},
    }


def test_the_day_of_a_plan():
    today = date(2026, 5, 4)
    assert [day_of_plan(year, today) for year in (2020, 2026, 2027, None, 0)] == [
        date(2020, 12, 31),
        today,
        today,
        today,
        today,
    ]
