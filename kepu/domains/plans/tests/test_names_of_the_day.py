"""Names of a plan of an earlier year are those of its date; the units are those of today."""

from datetime import date

import pytest

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.selectors.names import NameState
from kepu.domains.plans.selectors.plan_register import register_for
from kepu.domains.plans.tests.factories import UnitFactory
from kepu.domains.plans.tests.intake import name_of_plan, uploaded
from kepu.foundation.units.services import merge_units, rename_unit

REFORM = date(2019, 3, 21)
PLAN = "{}年计划\n1、宣传。（责任单位：区科信局、{}）\n"


def asked(register, plan, printed):
    view = draft_for(register.coordinator, plan.pk).item(plan.items.get().pk)
    (name,) = [name for name in view.names if name.name.name_printed == printed]
    sentences = [one.sentence for one in view.questions if printed in one.sentence]
    return name.state, [proposal.label for proposal in name.proposals], sentences


@pytest.fixture
def renamed(register):
    unit = UnitFactory(name="区文化委")
    rename_unit(unit=unit, name="区文旅局", on=REFORM, by=None)
    return unit


def test_a_name_in_use_in_the_plans_year_needs_nobody(register, renamed):
    name = name_of_plan(uploaded(register, PLAN.format(2018, "区文化委")), "区文化委")
    assert (name.unit, name.is_confirmed, name.match_reason) == (
        renamed,
        True,
        MatchReason.CURRENT,
    )


def test_a_name_given_up_before_the_plan_is_asked_about_once(register, renamed):
    plan = uploaded(register, PLAN.format(2020, "区文化委"))
    assert name_of_plan(plan, "区文化委").match_reason == MatchReason.FORMER
    assert asked(register, plan, "区文化委") == (
        NameState.PROPOSED,
        ["区文旅局"],
        ["“区文化委” was not in use on the plan’s date: confirm what it means"],
    )
    assert not plan.findings.filter(code__startswith="name").exists()


def test_a_name_that_came_later_is_asked_about(register, renamed):
    plan = uploaded(register, PLAN.format(2018, "区文旅局"))
    assert name_of_plan(plan, "区文旅局").match_reason == MatchReason.LATER
    assert asked(register, plan, "区文旅局") == (
        NameState.PROPOSED,
        ["区文旅局"],
        ["“区文旅局” was not in use on the plan’s date: confirm what it means"],
    )


def test_a_unit_closed_since_gives_way_to_its_successor(register):
    culture, new = UnitFactory(name="区文化委"), UnitFactory(name="区文旅局", opened_on=REFORM)
    merge_units(units=[culture], into=new, on=REFORM, by=None)
    plan = uploaded(register, PLAN.format(2018, "区文化委"))
    assert name_of_plan(plan, "区文化委").unit == culture
    assert asked(register, plan, "区文化委")[:2] == (NameState.CLOSED, ["区文旅局"])
    assert asked(register, uploaded(register, PLAN.format(2017, "文化委")), "文化委")[:2] == (
        NameState.PROPOSED,
        ["区文旅局"],
    )


def test_a_name_means_who_bore_it_on_the_plans_date(register):
    old = UnitFactory(name="区科技局")
    rename_unit(unit=old, name="区科技委", on=REFORM, by=None)
    new = UnitFactory(name="区科技局", opened_on=REFORM)
    for year, unit in ((2018, old), (2020, new)):
        plan = uploaded(register, PLAN.format(year, "区科技局"))
        assert name_of_plan(plan, "区科技局").unit == unit


def test_a_body_of_another_level_is_offered_and_not_taken(register):
    plan = uploaded(register, PLAN.format(2020, "市科协"))
    assert name_of_plan(plan, "市科协").unit is None
    view = draft_for(register.coordinator, plan.pk).item(plan.items.get().pk)
    (name,) = [name for name in view.names if name.is_open]
    assert name.state == NameState.UNKNOWN
    assert [(one.label, one.is_likely) for one in name.proposals] == [("区科协", False)]


def test_a_register_that_begins_later_is_read_from_its_first_day(register):
    UnitFactory(name="区教育局", opened_on=date(2000, 1, 1))
    assert register_for(1990, date(2020, 1, 1)).on == date(2000, 1, 1)
    assert register_for(2019, date(2020, 1, 1)).on == date(2019, 12, 31)
    assert register_for(2020, date(2020, 1, 1)).on == date(2020, 1, 1)
