"""Deciding what the names of a draft mean, and which part they play."""

from datetime import date

import pytest

from kepu.domains.plans.choices import MatchReason, Part
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.services.change_names import add_name, remove_name, set_part
from kepu.domains.plans.services.confirm_name import confirm_as_outside_body, confirm_name
from kepu.domains.plans.services.merge_changes import ChangedMeanwhile
from kepu.domains.plans.services.reopen_name import reopen_name
from kepu.domains.plans.tests.factories import UnitFactory, user_at
from kepu.domains.plans.tests.intake import item_of, name_of_plan, uploaded
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.roles import COORDINATOR
from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import Unit, UnitName


@pytest.fixture
def misspelt(draft):
    return name_of_plan(draft, "区科信居")


def test_a_confirmed_proposal_counts_and_its_spelling_is_learnt(register, draft, misspelt):
    office = register.units["区科信局"]
    name = confirm_name(name=misspelt, target=office, seen=office.pk, by=register.coordinator)
    assert (name.unit, name.is_confirmed) == (office, True)
    learnt = UnitName.objects.get(name="区科信居")
    assert (learnt.unit, learnt.kind, learnt.source) == (office, NameKind.ALIAS, draft.title)


def test_a_learnt_spelling_is_matched_silently_the_next_time(register, draft, misspelt):
    office = register.units["区科信局"]
    confirm_name(name=misspelt, target=office, seen=office.pk, by=register.coordinator)
    later = uploaded(register, "2021年计划\n1、宣传。（责任单位：区科信居、区科协）\n")
    name = name_of_plan(later, "区科信居")
    assert (name.unit, name.is_confirmed, name.match_reason) == (office, True, MatchReason.ALIAS)


def test_a_former_name_is_known_already_and_not_learnt_again(register, draft):
    bureau = register.units["区生态环境局"]
    name = name_of_plan(draft, "区环保局")
    confirm_name(name=name, target=bureau, seen=bureau.pk, by=register.coordinator)
    assert UnitName.objects.filter(name="区环保局").count() == 1


def test_nothing_is_learnt_when_it_is_not_to_be_remembered(register, misspelt):
    office = register.units["区科信局"]
    confirm_name(
        name=misspelt, target=office, seen=office.pk, by=register.coordinator, remember=False
    )
    assert not UnitName.objects.filter(name="区科信居").exists()


def test_a_name_may_mean_a_group(register, misspelt):
    name = confirm_name(
        name=misspelt, target=register.streets, seen=misspelt.unit_id, by=register.coordinator
    )
    assert (name.unit, name.group, name.is_confirmed) == (None, register.streets, True)
    assert not UnitName.objects.filter(name="区科信居").exists()


def test_another_name_of_a_group_is_learnt_and_matched_silently_the_next_time(register):
    plan = uploaded(register, "2020年计划\n1、宣传。（责任单位：区科信局、各责任单位）\n")
    name = name_of_plan(plan, "各责任单位")
    confirm_name(name=name, target=register.members, seen=None, by=register.coordinator)
    register.members.refresh_from_db()
    assert register.members.alias_sources == {"各责任单位": plan.title}
    later = uploaded(register, "2021年计划\n1、宣传。（责任单位：区科协、各责任单位）\n")
    name = name_of_plan(later, "各责任单位")
    assert (name.group, name.is_confirmed) == (register.members, True)


TWICE = "2020年计划\n1、宣传。（责任单位：区科信局、区科信居）\n2、展览。（责任单位：区科信居）\n"


def test_one_spelling_is_asked_about_once_and_taken_back_as_one(register):
    plan = uploaded(register, TWICE)
    first, second = NamedUnit.objects.filter(name_printed="区科信居").order_by("item__ordinal")
    other = register.units["区科协"]
    confirm_name(name=first, target=other, seen=first.unit_id, by=register.coordinator)
    second.refresh_from_db()
    assert (second.unit, second.is_confirmed, second.match_reason) == (
        other,
        True,
        MatchReason.CHOSEN,
    )
    reopen_name(name=second, by=register.coordinator)
    first.refresh_from_db()
    assert (first.unit, first.is_confirmed) == (register.units["区科信局"], False)
    assert not UnitName.objects.filter(name="区科信居").exists()
    assert not NamedUnit.objects.filter(item__plan=plan, match_reason=MatchReason.CHOSEN).exists()


def test_a_spelling_not_to_be_remembered_is_asked_about_each_time(register):
    uploaded(register, TWICE)
    first, second = NamedUnit.objects.filter(name_printed="区科信居").order_by("item__ordinal")
    office = register.units["区科信局"]
    confirm_name(name=first, target=office, seen=office.pk, by=register.coordinator, remember=False)
    second.refresh_from_db()
    assert not second.is_confirmed


def test_words_of_duty_are_not_learnt(register):
    plan = uploaded(register, "2020年计划\n1、宣传。（责任单位：区科信局、区科协）\n")
    name = name_of_plan(plan, "区科协")
    NamedUnit.objects.filter(pk=name.pk).update(
        name_printed="由区科协负责", is_confirmed=False, unit=None
    )
    unit = register.units["区科协"]
    confirm_name(name=name, target=unit, seen=None, by=register.coordinator)
    assert not UnitName.objects.filter(name="由区科协负责").exists()


def test_two_units_that_claim_a_spelling_are_asked_about(register, misspelt):
    office, other = register.units["区科信局"], register.units["区科协"]
    for unit in (office, other):
        UnitName.objects.create(
            unit=unit, name="区科技", kind=NameKind.ALIAS, valid_from=date(2000, 1, 1)
        )
    plan = uploaded(register, "2020年计划\n1、宣传。（责任单位：区教委、区科技）\n")
    name = name_of_plan(plan, "区科技")
    assert (name.is_confirmed, name.unit in (office, other)) == (False, True)
    confirm_name(name=name, target=other, seen=None, by=register.coordinator)
    assert UnitName.objects.filter(name="区科技").count() == 2


def test_two_people_confirm_the_same_once(register, misspelt):
    office = register.units["区科信局"]
    colleague = user_at(register.office, COORDINATOR)
    for user in (register.coordinator, colleague):
        confirm_name(name=misspelt, target=office, seen=office.pk, by=user)
    assert AuditEntry.objects.filter(verb="plans.name.confirm").count() == 1


def test_two_people_who_decide_otherwise_are_shown_both(register, misspelt):
    office, other = register.units["区科信局"], register.units["区科协"]
    confirm_name(name=misspelt, target=other, seen=office.pk, by=register.coordinator)
    colleague = user_at(register.office, COORDINATOR)
    with pytest.raises(ChangedMeanwhile, match=r"区科协.*区科信局"):
        confirm_name(name=misspelt, target=office, seen=office.pk, by=colleague)
    misspelt.refresh_from_db()
    assert misspelt.unit == other


def test_a_decision_may_be_changed_by_whoever_has_seen_it(register, misspelt):
    office, other = register.units["区科信局"], register.units["区科协"]
    confirm_name(name=misspelt, target=other, seen=office.pk, by=register.coordinator)
    name = confirm_name(name=misspelt, target=office, seen=other.pk, by=register.coordinator)
    assert name.unit == office


def test_an_unknown_name_becomes_an_outside_body_once(register):
    plan = uploaded(register, "2020年计划\n1、宣传。（责任单位：区科信局、北京某某科普公司）\n")
    name = name_of_plan(plan, "北京某某科普公司")
    assert (name.unit, name.is_confirmed) == (None, False)
    for _press in range(2):
        name = confirm_as_outside_body(name=name, by=register.coordinator)
    body = Unit.objects.get(kind=UnitKind.OUTSIDE)
    assert (name.unit, name.is_confirmed, body.opened_on) == (body, True, date(2020, 1, 1))


def test_a_unit_is_added_to_an_item_once(register, draft):
    item = item_of(draft, "3")
    for _press in range(2):
        name = add_name(
            item=item, target=register.units["区教委"], part=Part.SUPPORT, by=register.coordinator
        )
    assert (name.unit, name.is_confirmed, name.ordinal) == (register.units["区教委"], True, 3)
    assert item.named_units.count() == 3


def test_a_group_is_added_under_its_name(register, draft):
    name = add_name(
        item=item_of(draft, "2"),
        target=register.streets,
        part=Part.SUPPORT,
        by=register.coordinator,
    )
    assert (name.group, name.name_printed) == (register.streets, "各街道")


def test_the_part_is_changed_and_a_second_change_clashes(register, draft):
    name = item_of(draft, "3").named_units.get(name_printed="各街道")
    changed = set_part(name=name, part=Part.LEAD, seen=Part.SUPPORT, by=register.coordinator)
    assert changed.part == Part.LEAD
    set_part(name=name, part=Part.LEAD, seen=Part.SUPPORT, by=register.coordinator)
    assert AuditEntry.objects.filter(verb="plans.name.set_part").count() == 1
    NamedUnit.objects.filter(pk=name.pk).update(part=Part.SUPPORT)
    with pytest.raises(ChangedMeanwhile):
        set_part(name=name, part=Part.LEAD, seen=Part.LEAD, by=register.coordinator)


def test_a_name_left_without_a_meaning_meanwhile_is_shown_as_such(register, misspelt):
    misspelt.unit = misspelt.group = None
    misspelt.save()
    name = confirm_name(
        name=misspelt, target=register.units["区教委"], seen=None, by=register.coordinator
    )
    assert name.unit == register.units["区教委"]


def test_a_name_is_removed_and_gone(register, draft, misspelt):
    remove_name(name=misspelt, by=register.coordinator)
    assert item_of(draft, "2").named_units.count() == 1
    with pytest.raises(NotVisible):
        remove_name(name=misspelt, by=register.coordinator)
    assert AuditEntry.objects.filter(verb="plans.name.remove").count() == 1


def test_others_decide_nothing(misspelt):
    stranger = user_at(UnitFactory(), COORDINATOR)
    with pytest.raises(NotVisible):
        set_part(name=misspelt, part=Part.LEAD, seen=Part.SUPPORT, by=stranger)
