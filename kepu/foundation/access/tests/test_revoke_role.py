"""Taking a role."""

from datetime import UTC, datetime

import pytest

from kepu.foundation.access.choices import Role
from kepu.foundation.access.selectors.source import GrantBook
from kepu.foundation.access.services.revoke_role import revoke_role
from kepu.foundation.access.tests.factories import RoleGrantFactory, user_at
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Forbidden, NotVisible
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 6, 1, 4, 0, tzinfo=UTC)


@pytest.fixture
def security():
    return user_at(UnitFactory(), Role.SECURITY_ADMIN)


def test_a_revoked_role_ends_at_once_and_stays_on_record(security):
    grant = RoleGrantFactory(role=Role.LIAISON)
    revoke_role(grant=grant, by=security, now=NOON)
    grant.refresh_from_db()
    assert (grant.revoked_by, grant.revoked_at) == (security, NOON)
    assert not GrantBook().holds(grant.user, [Role.LIAISON])
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.actor_id, entry.subject_id) == (
        "access.role.revoke",
        security.pk,
        grant.pk,
    )


def test_taking_it_twice_is_taking_it_once(security):
    grant = RoleGrantFactory(role=Role.LIAISON)
    revoke_role(grant=grant, by=security, now=NOON)
    assert revoke_role(grant=grant, by=security).revoked_at == NOON
    assert AuditEntry.objects.count() == 1


def test_nobody_takes_a_role_from_themselves(security):
    own = RoleGrantFactory(role=Role.VIEWER, user=security)
    with pytest.raises(Forbidden):
        revoke_role(grant=own, by=security)
    other = user_at(UnitFactory(), Role.SECURITY_ADMIN)
    assert revoke_role(grant=own, by=other).revoked_by == other


def test_a_revoked_security_administrator_revokes_nobody(security):
    other = RoleGrantFactory(role=Role.SECURITY_ADMIN)
    revoke_role(grant=other, by=security)
    mine = RoleGrantFactory._meta.model.objects.get(user=security)
    with pytest.raises(NotVisible):
        revoke_role(grant=mine, by=other.user)


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMIN, Role.COORDINATOR])
def test_others_do_not_see_the_role(role):
    grant = RoleGrantFactory(role=Role.LIAISON)
    with pytest.raises(NotVisible):
        revoke_role(grant=grant, by=user_at(grant.unit, role))


def test_the_audit_administrator_sees_it_and_takes_nothing():
    with pytest.raises(Forbidden):
        revoke_role(
            grant=RoleGrantFactory(role=Role.LIAISON),
            by=user_at(UnitFactory(), Role.AUDIT_ADMIN),
        )


def test_the_system_itself_takes_roles():
    grant = revoke_role(grant=RoleGrantFactory(role=Role.LIAISON), by=None)
    assert grant.revoked_by is None
