"""Reading what was said in an entry."""

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.services import erase_payload, read_payload
from kepu.foundation.audit.tests.factories import EntryFactory
from kepu.foundation.core.errors import Conflict, NotVisible
from kepu.foundation.core.roles import AUDIT_ADMIN, SYSTEM_ADMIN


@pytest.fixture
def auditor(staff):
    return staff.someone(AUDIT_ADMIN)


def readings():
    return AuditEntry.objects.filter(verb="audit.payload.read")


def test_reading_gives_the_details_and_is_recorded(auditor):
    entry = EntryFactory(payload={"phone": "138"})

    assert read_payload(entry=entry, by=auditor) == {"phone": "138"}

    reading = readings().get()
    assert (reading.subject_id, reading.actor_id) == (entry.subject_id, auditor.pk)


def test_others_may_not_read(staff):
    entry = EntryFactory()

    with pytest.raises(NotVisible):
        read_payload(entry=entry, by=staff.someone(SYSTEM_ADMIN))
    assert readings().count() == 0


def test_entry_without_details_has_none_to_read(auditor):
    assert read_payload(entry=EntryFactory(payload=None), by=auditor) == {}
    assert readings().count() == 0


def test_erased_details_are_gone(auditor):
    entry = EntryFactory()
    erase_payload(entry=entry, by=None, reason="asked for")
    entry = AuditEntry.objects.get(pk=entry.pk)

    with pytest.raises(Conflict, match="erased"):
        read_payload(entry=entry, by=auditor)
    assert readings().count() == 0
