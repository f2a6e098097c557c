"""Who is to be told about a unit."""

from datetime import date

import pytest

from kepu.foundation.access.choices import Role
from kepu.foundation.access.selectors.holders import holders_of
from kepu.foundation.access.tests.factories import RoleGrantFactory, user_at
from kepu.foundation.units.services import merge_units
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
BEFORE, ON = date(2019, 12, 31), date(2020, 1, 1)


def test_those_at_the_unit_and_above_it_where_the_grant_says_so():
    district = UnitFactory()
    unit = UnitFactory(under=district)
    here = user_at(unit, Role.LIAISON, username="a")
    above = user_at(district, Role.LIAISON, subtree=True, username="b")
    user_at(district, Role.LIAISON)
    user_at(unit, Role.VIEWER)
    user_at(unit, Role.LIAISON, is_active=False)
    assert list(holders_of(Role.LIAISON, unit, ON)) == [here, above]


def test_from_the_merger_on_those_of_the_successor():
    old, new = UnitFactory(), UnitFactory()
    former, present = user_at(old, Role.LIAISON), user_at(new, Role.LIAISON)
    merge_units(units=[old], into=new, on=ON, by=None)
    assert list(holders_of(Role.LIAISON, old, BEFORE)) == [former]
    assert list(holders_of(Role.LIAISON, old, ON)) == [present]


def test_only_while_the_role_is_held():
    grant = RoleGrantFactory(role=Role.LIAISON, valid_until=ON)
    assert list(holders_of(Role.LIAISON, grant.unit, BEFORE)) == [grant.user]
    assert list(holders_of(Role.LIAISON, grant.unit, ON)) == []
