"""Groups as of a date."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.units.models import GroupMember
from kepu.foundation.units.selectors import expand_group, memberships, register_on
from kepu.foundation.units.services import change_membership, create_group
from kepu.foundation.units.tests.factories import LONG_AGO, GroupFactory, UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
ON, LATER = date(2020, 1, 1), date(2021, 1, 1)


def change(group, unit, belongs, on=ON, by=None):
    change_membership(group=group, unit=unit, belongs=belongs, on=on, by=by)


def test_a_unit_belongs_from_the_day_it_joins_to_the_day_it_leaves():
    group, unit = GroupFactory(), UnitFactory()
    change(group, unit, True)
    change(group, unit, False, LATER)
    assert list(expand_group(group, date(2019, 12, 31))) == []
    assert list(expand_group(group, ON)) == [unit]
    assert list(expand_group(group, LATER)) == []


def test_a_unit_joins_until_a_later_membership():
    group, unit = GroupFactory(), UnitFactory()
    change(group, unit, True, LATER)
    change(group, unit, True)
    periods = GroupMember.objects.order_by("valid_from").values_list("valid_from", "valid_until")
    assert list(periods) == [(ON, LATER), (LATER, None)]


def test_leaving_on_the_day_of_joining_takes_it_back():
    group, unit = GroupFactory(), UnitFactory()
    change(group, unit, True)
    change(group, unit, False)
    assert not GroupMember.objects.exists()


@pytest.mark.parametrize("belongs", [True, False])
def test_saying_it_twice_changes_nothing(belongs):
    unit = UnitFactory()
    group = GroupFactory(members=[] if belongs else [unit])
    change(group, unit, belongs)
    change(group, unit, belongs, LATER)
    assert AuditEntry.objects.count() == 1


def test_members_stand_in_the_order_of_the_register():
    units = [UnitFactory(name=name) for name in ("甲局", "乙局", "丙局")]
    group = GroupFactory(members=reversed(units))
    assert list(expand_group(group, ON)) == units
    assert [row.unit_name for row in memberships(group, ON)] == ["甲局", "乙局", "丙局"]


def test_a_closed_unit_does_not_join():
    group, unit = GroupFactory(), UnitFactory(closed_on=ON)
    with pytest.raises(Conflict):
        change(group, unit, True)
    change(group, unit, True, LONG_AGO)
    assert GroupMember.objects.get().valid_until == ON


def test_a_group_answers_to_each_of_its_spellings_once():
    group = create_group(name="各街道", aliases=["各街道办事处", "各街道办事处 "], by=None)
    assert group.aliases == "各街道办事处"
    (entry,) = register_on(ON).named("各街道办事处")
    assert (entry.ref, entry.is_group) == (group.pk, True)


def test_a_group_is_named_once():
    create_group(name="各街道", by=None)
    with pytest.raises(InvalidInput) as refusal:
        create_group(name="各街道", by=None)
    assert (str(refusal.value), refusal.value.field) == (
        "There is a group of this name already.",
        "name",
    )
    assert create_group(name="各社区", by=None).name == "各社区"


def test_only_system_administrators_change_groups():
    unit = UnitFactory()
    admin, other = staff(roles.SYSTEM_ADMIN), staff(roles.COORDINATOR)
    with pytest.raises(Forbidden):
        create_group(name="各街道", by=other)
    group = create_group(name="各街道", by=admin)
    with pytest.raises(Forbidden):
        change(group, unit, True, by=other)
    change(group, unit, True, by=admin)
    assert list(expand_group(group, ON)) == [unit]


def test_belonging_twice_at_once_is_impossible():
    unit = UnitFactory()
    group = GroupFactory(members=[unit])
    with pytest.raises(IntegrityError, match="group_member_once"), transaction.atomic():
        GroupMember.objects.create(group=group, unit=unit, valid_from=ON)
    GroupMember.objects.create(
        group=group, unit=unit, valid_from=date(1999, 1, 1), valid_until=LONG_AGO
    )
