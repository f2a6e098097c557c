"""Entries, seals and payloads cannot be changed, whatever way is tried."""

# ruff: noqa: S608 - the statements an intruder would write; the table names are our own

import pytest
from django.db import IntegrityError, connection, transaction

from kepu.foundation.audit.models import AuditEntry, AuditPayload, AuditSeal
from kepu.foundation.audit.services import seal_entries
from kepu.foundation.audit.tests.factories import EntryFactory

ENTRIES, SEALS, PAYLOADS = "audit_auditentry", "audit_auditseal", "audit_auditpayload"
pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    made = EntryFactory()
    seal_entries()
    # PostgreSQL refuses to truncate before our trigger is asked while a check is outstanding.
    connection.check_constraints()
    return made


def rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return cursor.fetchall()


def refuse(statement):
    """Run ``statement`` and see it refused by the database."""
    with (
        pytest.raises(IntegrityError, match="audit"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


STATEMENTS = [
    (ENTRIES, f"UPDATE {ENTRIES} SET verb = 'x'"),
    (ENTRIES, f"UPDATE {ENTRIES} SET at = at"),
    (ENTRIES, f"DELETE FROM {ENTRIES} WHERE id > 0"),
    (ENTRIES, f"DELETE FROM {ENTRIES}"),
    (SEALS, f"UPDATE {SEALS} SET root = 'x'"),
    (SEALS, f"DELETE FROM {SEALS} WHERE seq = 1"),
    (SEALS, f"DELETE FROM {SEALS}"),
    (PAYLOADS, f"UPDATE {PAYLOADS} SET ciphertext = 'x'"),
    (PAYLOADS, f"UPDATE {PAYLOADS} SET data_key = 'x'"),
    (PAYLOADS, f"UPDATE {PAYLOADS} SET erased_at = '2026-01-01', data_key = 'x'"),
    (PAYLOADS, f"UPDATE {PAYLOADS} SET erased_at = '2026-01-01', data_key = '', ciphertext = ''"),
    (PAYLOADS, f"DELETE FROM {PAYLOADS}"),
]
ON_POSTGRESQL = [
    *((table, f"TRUNCATE {table} CASCADE") for table in (ENTRIES, SEALS, PAYLOADS)),
    (ENTRIES, f"SET session_replication_role = replica; DELETE FROM {ENTRIES}"),
    (SEALS, f"SET session_replication_role = replica; TRUNCATE {SEALS}"),
    (
        SEALS,
        f"INSERT INTO {SEALS} SELECT * FROM {SEALS} ON CONFLICT (seq) DO UPDATE SET root = 'x'",
    ),
]
ON_SQLITE = [
    (table, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    for table in (ENTRIES, SEALS, PAYLOADS)
]
OWN = {"postgresql": ON_POSTGRESQL, "sqlite": ON_SQLITE}[connection.vendor]


@pytest.mark.parametrize(("table", "statement"), STATEMENTS + OWN)
def test_change_is_refused(entry, table, statement):
    before = rows(table)

    refuse(statement)

    assert len(before) == 1
    assert rows(table) == before


def test_insert_is_taken(entry):
    EntryFactory()

    assert len(seal_entries()) == 1
    assert AuditEntry.objects.count() == AuditPayload.objects.count() == 2
    assert AuditSeal.objects.count() == 2


def test_erased_payload_stays_erased(entry):
    key = entry.payload.data_key
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {PAYLOADS} SET erased_at = '2026-01-01', data_key = ''")

    refuse(f"UPDATE {PAYLOADS} SET erased_at = NULL, data_key = '{key}'")
    assert AuditPayload.objects.get().data_key == ""
