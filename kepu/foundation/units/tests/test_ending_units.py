"""Closing, merging and splitting: what happens to names, places, groups and duties."""

from datetime import date

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.units.choices import NameKind, SuccessionKind
from kepu.foundation.units.models import UnitSuccession
from kepu.foundation.units.selectors import (
    acted_for,
    descendants,
    expand_group,
    name_of,
    register_on,
    successors_of,
)
from kepu.foundation.units.services import (
    close_unit,
    merge_units,
    move_unit,
    rename_unit,
    split_unit,
)
from kepu.foundation.units.tests.factories import GroupFactory, UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
BEFORE, ON, LATER = date(2018, 12, 31), date(2019, 1, 1), date(2020, 1, 1)


def close(unit, on=ON, by=None):
    return close_unit(unit=unit, on=on, by=by)


def merge(*units, into, on=ON, by=None):
    return merge_units(units=units, into=into, on=on, by=by)


def split(unit, *into, on=ON, by=None):
    return split_unit(unit=unit, into=into, on=on, by=by)


def test_a_closed_unit_is_gone_from_the_day_and_keeps_its_name():
    district = UnitFactory()
    unit = UnitFactory(name="区旅游委", under=district)
    group = GroupFactory(members=[unit])
    assert close(unit).closed_on == ON
    assert unit in descendants([district.pk], BEFORE)
    assert unit not in descendants([district.pk], ON)
    assert list(expand_group(group, BEFORE)) == [unit]
    assert list(expand_group(group, ON)) == []
    assert name_of(unit, LATER) == "区旅游委"
    assert list(successors_of(unit, ON)) == []
    assert register_on(ON).named("区旅游委") == ()


def test_the_successor_acts_belongs_and_leads_in_place_of_what_merged():
    old, new = UnitFactory(name="区旅游委"), UnitFactory(name="区文旅局")
    child = UnitFactory(under=old)
    group = GroupFactory(members=[old])
    merge(old, into=new)
    assert list(successors_of(old, BEFORE)) == []
    assert list(successors_of(old, ON)) == [new]
    assert set(acted_for([new.pk], BEFORE)) == {new}
    assert set(acted_for([new.pk], ON)) == {new, old}
    assert list(expand_group(group, ON)) == [new]
    assert set(descendants([new.pk], ON)) == {new, child}
    (entry,) = register_on(ON).named("区旅游委")
    assert (entry.ref, entry.name_kind, entry.is_current) == (new.pk, NameKind.FORMER, False)


def test_a_second_merger_hands_everything_on():
    first, second, third = UnitFactory(), UnitFactory(), UnitFactory()
    merge(second, into=third, on=LATER)
    merge(first, into=second)
    assert set(acted_for([second.pk], ON)) == {second, first}
    assert set(acted_for([third.pk], ON)) == {third}
    assert set(acted_for([third.pk], LATER)) == {third, second, first}
    assert list(successors_of(first, LATER)) == [third]


def test_several_units_merge_at_once_even_one_above_the_other():
    upper, new = UnitFactory(), UnitFactory()
    lower = UnitFactory(under=upper)
    group = GroupFactory(members=[upper, lower, new])
    merge(upper, lower, into=new)
    assert set(acted_for([new.pk], ON)) == {new, upper, lower}
    assert list(expand_group(group, ON)) == [new]
    assert UnitSuccession.objects.filter(kind=SuccessionKind.MERGED).count() == 2


def test_a_split_unit_is_acted_for_by_each_part():
    old, one, two = UnitFactory(name="区局"), UnitFactory(), UnitFactory()
    group = GroupFactory(members=[old])
    split(old, one, two)
    assert set(successors_of(old, ON)) == {one, two}
    assert set(expand_group(group, ON)) == {one, two}
    assert {entry.ref for entry in register_on(ON).named("区局")} == {one.pk, two.pk}


@pytest.mark.parametrize("verb", ["close", "merge", "split"])
def test_ending_a_unit_is_recorded_and_asked_of_the_policy(verb):
    unit, others = UnitFactory(), [UnitFactory(), UnitFactory()]

    def carry_out(by):
        match verb:
            case "close":
                close(unit, by=by)
            case "merge":
                merge(unit, into=others[0], by=by)
            case "split":
                split(unit, *others, by=by)

    with pytest.raises(Forbidden):
        carry_out(staff(roles.COORDINATOR))
    admin = staff(roles.SYSTEM_ADMIN)
    carry_out(admin)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.actor_id) == (f"units.unit.{verb}", admin.pk)


def test_a_unit_closes_once():
    unit = UnitFactory(name="区局")
    close(unit)
    with pytest.raises(Conflict) as refusal:
        close(unit, LATER)
    assert str(refusal.value) == "区局 closes on Jan. 1, 2019 already."


def test_a_unit_with_others_under_it_does_not_close():
    parent = UnitFactory(name="区科协")
    child = UnitFactory(name="区纲要办", under=parent)
    with pytest.raises(Conflict) as refusal:
        close(parent)
    assert str(refusal.value) == "区纲要办 still stand under 区科协. Move them first."
    with pytest.raises(Conflict):
        split(parent, UnitFactory(), UnitFactory())
    move_unit(unit=child, under=None, on=ON, by=None)
    assert close(parent).closed_on == ON


def test_a_unit_does_not_close_before_something_of_it_begins():
    unit = UnitFactory(name="区局")
    rename_unit(unit=unit, name="新区局", on=LATER, by=None)
    with pytest.raises(Conflict) as refusal:
        close(unit)
    assert str(refusal.value) == "Something of 区局 begins on Jan. 1, 2020. Choose a later day."
    assert close(unit, date(2020, 1, 2)).closed_on == date(2020, 1, 2)


def test_a_unit_that_is_to_take_over_another_does_not_close_before():
    old, new = UnitFactory(), UnitFactory()
    merge(old, into=new, on=LATER)
    with pytest.raises(Conflict):
        close(new)
    assert close(new, date(2020, 1, 2)).closed_on == date(2020, 1, 2)


def test_what_takes_over_is_another_open_unit():
    old, closed = UnitFactory(), UnitFactory(closed_on=ON)
    for nonsense in ({"into": old}, {"into": closed}):
        with pytest.raises((InvalidInput, Conflict)):
            merge(old, **nonsense)
    with pytest.raises(InvalidInput):
        merge(into=old)
    with pytest.raises(Conflict):
        split(old, closed, UnitFactory())
    with pytest.raises(InvalidInput):
        split(old, UnitFactory())
    assert merge(old, into=UnitFactory()).closed_on is None


def test_a_unit_does_not_merge_into_one_under_it():
    upper = UnitFactory()
    lower = UnitFactory(under=upper)
    with pytest.raises(Conflict):
        merge(upper, into=lower)
    assert merge(lower, into=upper) == upper
