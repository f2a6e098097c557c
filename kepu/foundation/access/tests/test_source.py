"""At which units a user acts."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from kepu.foundation.access.choices import Role
from kepu.foundation.access.selectors.source import GrantBook
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory, user_at
from kepu.foundation.core import clock
from kepu.foundation.units.models import UnitAncestor, UnitHeir
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
book = GrantBook()
NOON = datetime(2024, 6, 1, 4, 0, tzinfo=UTC)


def ids(user, *roles):
    with clock.at(NOON):
        return set(book.unit_ids(user, roles))


def test_a_role_holds_at_its_unit_alone():
    district = UnitFactory()
    bureau = UnitFactory(under=district)
    UnitFactory(under=bureau)
    assert ids(user_at(bureau, Role.LIAISON), Role.LIAISON) == {bureau.pk}


def test_a_role_on_a_subtree_holds_at_everything_under_it():
    district = UnitFactory()
    bureau = UnitFactory(under=district)
    office = UnitFactory(under=bureau)
    UnitFactory(under=district)
    user = user_at(bureau, Role.LIAISON, subtree=True)
    assert ids(user, Role.LIAISON) == {bureau.pk, office.pk}


def test_another_role_does_not_count():
    assert ids(user_at(UnitFactory(), Role.VIEWER), Role.LIAISON) == set()


@pytest.mark.parametrize(
    ("period", "holds"),
    [
        ({"valid_from": date(2024, 6, 1)}, True),
        ({"valid_from": date(2024, 6, 2)}, False),
        ({"valid_until": date(2024, 6, 2)}, True),
        ({"valid_until": date(2024, 6, 1)}, False),
        ({"revoked_at": NOON}, False),
        ({"user__is_active": False}, False),
    ],
)
def test_a_role_holds_in_its_period(period, holds):
    grant = RoleGrantFactory(role=Role.LIAISON, **period)
    assert ids(grant.user, Role.LIAISON) == ({grant.unit_id} if holds else set())


def test_the_staff_of_the_successor_act_for_the_unit_that_passed_into_it():
    old = UnitFactory(closed_on=date(2024, 3, 1))
    new = UnitFactory()
    UnitHeir.objects.create(old=old, heir=new, on=date(2024, 3, 1))
    assert ids(user_at(new, Role.LIAISON), Role.LIAISON) == {new.pk, old.pk}
    assert ids(user_at(old, Role.LIAISON), Role.LIAISON) == set()


def test_nobody_acts_for_a_unit_that_will_pass_into_theirs_tomorrow():
    old, new = UnitFactory(closed_on=date(2024, 6, 2)), UnitFactory()
    UnitHeir.objects.create(old=old, heir=new, on=date(2024, 6, 2))
    assert ids(user_at(new, Role.LIAISON), Role.LIAISON) == {new.pk}
    assert ids(user_at(old, Role.LIAISON), Role.LIAISON) == {old.pk}


def test_a_unit_that_moved_away_is_no_longer_covered():
    district, unit = UnitFactory(), UnitFactory()
    UnitAncestor.objects.create(
        ancestor=district, unit=unit, valid_from=date(2001, 1, 1), valid_until=date(2024, 6, 1)
    )
    user = user_at(district, Role.VIEWER, subtree=True)
    assert ids(user, Role.VIEWER) == {district.pk}


def test_who_has_not_signed_in_holds_nothing():
    assert ids(AnonymousUser(), *Role.values) == set()
    assert not book.holds(AnonymousUser(), Role.values)


def test_holds_asks_for_any_unit():
    user = user_at(UnitFactory(), Role.SYSTEM_ADMIN)
    assert book.holds(user, [Role.SYSTEM_ADMIN])
    assert not book.holds(user, [Role.AUDIT_ADMIN])


def test_a_rule_costs_one_query(django_assert_num_queries):
    unit = UnitFactory()
    user, other = user_at(unit, Role.SYSTEM_ADMIN), UserFactory()
    with django_assert_num_queries(1):
        assert unit_policy.can(user, "rename", unit)
    with django_assert_num_queries(1):
        assert not unit_policy.can(other, "rename", unit)
    with django_assert_num_queries(1):
        assert list(unit_policy.visible(user, "rename")) == [unit]


def test_roles_have_names_on_screen():
    assert str(book.role_label("liaison")) == str(Role.LIAISON.label)
