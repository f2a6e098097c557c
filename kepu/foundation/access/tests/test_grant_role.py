"""Giving a role."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kepu.foundation.access.choices import ADMIN_ROLES, Role
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.selectors.source import GrantBook
from kepu.foundation.access.services.grant_role import grant_role
from kepu.foundation.access.services.revoke_role import revoke_role
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory, user_at
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Forbidden, InvalidInput
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 6, 1, 4, 0, tzinfo=UTC)
TODAY = date(2024, 6, 1)


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def give(**changes):
    asked = {"role": Role.LIAISON, "by": None}
    if "user" not in changes:
        changes["user"] = UserFactory()
    if "unit" not in changes:
        changes["unit"] = UnitFactory()
    return grant_role(**{**asked, **changes})


def test_a_role_holds_from_today_by_whoever_gave_it():
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    unit = UnitFactory()
    grant = give(unit=unit, by=security, subtree=True)
    stored = RoleGrant.objects.get(pk=grant.pk)
    assert (stored.valid_from, stored.valid_until) == (TODAY, None)
    assert (stored.granted_by, stored.granted_at, stored.subtree) == (security, NOON, True)
    assert list(GrantBook().unit_ids(grant.user, [Role.LIAISON])) == [unit.pk]


def test_giving_a_role_is_recorded():
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    grant = give(by=security)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.actor_id, entry.subject_id) == (
        "access.role.grant",
        security.pk,
        grant.pk,
    )


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECURITY_ADMIN])
def test_only_security_administrators_give_roles(role):
    with pytest.raises(Forbidden):
        give(by=user_at(UnitFactory(), role))
    assert give(by=user_at(UnitFactory(), Role.SECURITY_ADMIN)).role == Role.LIAISON


def test_nobody_gives_a_role_to_themselves():
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    with pytest.raises(Forbidden) as refusal:
        give(user=security, by=security)
    assert refusal.value.code == "own_grant"
    other = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    assert give(user=security, by=other).user == security


@pytest.mark.parametrize("held", ADMIN_ROLES)
@pytest.mark.parametrize("wanted", ADMIN_ROLES)
def test_administrators_exclude_one_another(held, wanted):
    user = user_at(UnitFactory(), held)
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    with pytest.raises(InvalidInput) as refusal:
        give(user=user, role=wanted, by=security)
    assert (refusal.value.code, refusal.value.field) == ("role_grant_one_administration", "role")
    assert give(user=user, role=Role.VIEWER, by=security).role == Role.VIEWER


def test_one_administration_may_follow_another():
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    grant = RoleGrantFactory(role=Role.SYSTEM_ADMIN, valid_until=TODAY + timedelta(30))
    with pytest.raises(InvalidInput):
        give(user=grant.user, role=Role.AUDIT_ADMIN, by=security)
    later = TODAY + timedelta(30)
    assert give(user=grant.user, role=Role.AUDIT_ADMIN, valid_from=later, by=security)


def test_an_administration_may_follow_a_revoked_one():
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    grant = RoleGrantFactory(role=Role.SYSTEM_ADMIN)
    revoke_role(grant=grant, by=security)
    assert give(user=grant.user, role=Role.AUDIT_ADMIN, by=security).role == Role.AUDIT_ADMIN


def test_a_subtree_means_nothing_for_an_administrator():
    security = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    assert not give(role=Role.AUDIT_ADMIN, subtree=True, by=security).subtree


def test_the_same_role_is_given_once():
    grant = give()
    with pytest.raises(InvalidInput) as refusal:
        give(user=grant.user, unit=grant.unit)
    assert (refusal.value.code, refusal.value.field) == ("role_grant_once", "role")
    assert give(user=grant.user).unit != grant.unit


def test_a_role_that_has_ended_is_given_again():
    grant = RoleGrantFactory(role=Role.LIAISON, valid_until=TODAY)
    assert give(user=grant.user, unit=grant.unit).valid_from == TODAY


@pytest.mark.parametrize("until", [TODAY, TODAY - timedelta(1)])
def test_a_role_ends_after_it_begins(until):
    with pytest.raises(InvalidInput) as refusal:
        give(valid_until=until)
    assert refusal.value.field == "valid_until"
    assert give(valid_until=TODAY + timedelta(1)).valid_until == TODAY + timedelta(1)


def test_a_closed_account_gets_no_role():
    with pytest.raises(InvalidInput) as refusal:
        give(user=UserFactory(is_active=False))
    assert refusal.value.field == "user"


def test_a_closed_unit_is_no_place_for_a_role():
    with pytest.raises(InvalidInput) as refusal:
        give(unit=UnitFactory(closed_on=TODAY))
    assert refusal.value.field == "unit"
    assert give(unit=UnitFactory(closed_on=TODAY + timedelta(1)))
