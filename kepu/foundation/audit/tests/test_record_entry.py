"""Writing down who did what."""

import uuid
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from kepu.foundation.audit import digests, payloads
from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.audit.services import record
from kepu.foundation.audit.tests.factories import EntryFactory, Somebody
from kepu.foundation.core import clock

NOON = datetime(2026, 3, 2, 4, 0, 0, 123456, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_entry_says_who_did_what_and_when():
    actor, plan_id = Somebody(), uuid.uuid4()

    made = record(verb="plans.plan.issue", subject=("plans.Plan", plan_id), by=actor, now=NOON)

    entry = AuditEntry.objects.get()
    assert entry == made
    assert entry.fields == digests.EntryFields(
        NOON, actor.pk, "plans.plan.issue", "plans.plan", plan_id
    )
    assert str(entry) == f"{entry.pk} plans.plan.issue"


def test_subject_may_be_a_row():
    user = get_user_model()(username="wang")

    entry = record(verb="a.b.c", subject=user, by=None)

    assert (entry.subject_kind, entry.subject_id) == ("accounts.user", user.pk)


def test_the_system_and_strangers_have_no_id():
    with clock.at(NOON):
        by_system = record(verb="a.b.c", subject=("a.b", uuid.uuid4()), by=None)
        by_stranger = record(verb="a.b.c", subject=("a.b", uuid.uuid4()), by=AnonymousUser())

    assert (by_system.actor_id, by_stranger.actor_id) == (None, None)
    assert by_system.at == NOON


def test_payload_is_stored_encrypted_and_opens():
    entry = EntryFactory(payload={"phone": "13800001111", "姓名": "王芳", "n": 3})

    salt, text = payloads.opened(entry.payload.locked, digest=entry.digest)

    assert text == '{"n":3,"phone":"13800001111","姓名":"王芳"}'
    assert len(salt) == digests.SALT_BYTES
    assert str(entry.payload) == f"payload of {entry.pk}"


def test_nothing_of_the_payload_stands_in_the_tables():
    EntryFactory(payload={"phone": "13800001111"})
    EntryFactory(payload=None, verb="planted.13800002222")

    assert "13800001111" not in everything_stored()
    assert "13800002222" in everything_stored()


def everything_stored() -> str:
    with connection.cursor() as cursor:
        rows = []
        for table in ("audit_auditentry", "audit_auditpayload"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own tables
            rows += cursor.fetchall()
    return repr(rows)


def test_entry_without_payload_keeps_none():
    entry = EntryFactory(payload=None)

    assert AuditPayload.objects.count() == 0
    assert entry.digest == digests.entry_digest(fields=entry.fields, payload="", salt=b"")


def test_equal_payloads_have_different_digests():
    subject, by = ("a.b", uuid.uuid4()), Somebody()
    one, two = (EntryFactory(subject=subject, by=by, now=NOON, payload={"x": 1}) for _ in range(2))

    assert one.fields == two.fields
    assert one.digest != two.digest


def test_payload_may_hold_dates_and_numbers():
    entry = EntryFactory(payload={"on": NOON, "sum": Decimal("1.50"), "id": uuid.UUID(int=1)})

    _salt, text = payloads.opened(entry.payload.locked, digest=entry.digest)

    assert text == (
        '{"id":"00000000-0000-0000-0000-000000000001","on":"2026-03-02T04:00:00.123Z","sum":"1.50"}'
    )
