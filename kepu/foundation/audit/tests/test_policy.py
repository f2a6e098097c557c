"""Who may read the record: audit administrators, and nobody may change it."""

import pytest

from kepu.foundation.audit.policy import AuditEntryPolicy, AuditSealPolicy
from kepu.foundation.audit.services import seal_entries
from kepu.foundation.audit.tests.factories import EntryFactory
from kepu.foundation.core.roles import ADMIN_ROLES, AUDIT_ADMIN


@pytest.mark.parametrize("role", ADMIN_ROLES)
def test_only_the_audit_administrator_reads(staff, role):
    user, entry = staff.someone(role), EntryFactory()
    (seal,) = seal_entries()

    acts = {act for act in AuditEntryPolicy.rules if AuditEntryPolicy().can(user, act, entry)}

    assert acts == ({"view", "read", "export"} if role == AUDIT_ADMIN else set())
    assert AuditSealPolicy().can(user, "view", seal) is (role == AUDIT_ADMIN)
