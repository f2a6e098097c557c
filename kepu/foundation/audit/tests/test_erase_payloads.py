"""Erasing what was said, while the act stays on record."""

import uuid
from datetime import UTC, datetime

import pytest

from kepu.foundation.audit import payloads
from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.audit.services import erase_payload, erase_subject
from kepu.foundation.audit.tests.factories import EntryFactory, Somebody
from kepu.foundation.core.encryption import Undecryptable

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
PERSON = ("identity.person", uuid.UUID(int=1))
pytestmark = pytest.mark.django_db


def erasures():
    return AuditEntry.objects.filter(verb="audit.payload.erase")


def details_of(entry):
    _salt, text = payloads.opened(entry.payload.locked, digest=entry.digest)
    return text


def test_erased_payload_opens_no_more():
    entry, by = EntryFactory(subject=PERSON), Somebody()

    assert erase_payload(entry=entry, by=by, reason="asked for", now=NOON) == 1

    payload = AuditPayload.objects.get(pk=entry.pk)
    assert (payload.data_key, payload.erased_at) == ("", NOON)
    with pytest.raises(Undecryptable, match="erased"):
        payloads.opened(payload.locked, digest=entry.digest)


def test_erasure_is_recorded():
    entry, by = EntryFactory(subject=PERSON), Somebody()

    erase_payload(entry=entry, by=by, reason="asked for")

    erasure = erasures().get()
    assert (erasure.subject_kind, erasure.subject_id, erasure.actor_id) == (*PERSON, by.pk)
    assert details_of(erasure) == f'{{"entries":[{entry.pk}],"reason":"asked for"}}'


def test_erasing_twice_is_erasing_once():
    entry = EntryFactory()

    assert erase_payload(entry=entry, by=None, reason="asked for", now=NOON) == 1
    assert erase_payload(entry=entry, by=None, reason="asked for") == 0
    assert erasures().count() == 1
    assert AuditPayload.objects.get(pk=entry.pk).erased_at == NOON


def test_entry_without_payload_has_nothing_to_erase():
    assert erase_payload(entry=EntryFactory(payload=None), by=None, reason="asked for") == 0
    assert erasures().count() == 0


def test_subject_is_erased_everywhere_and_others_nowhere():
    own, other = EntryFactory.create_batch(2, subject=PERSON), EntryFactory()

    assert erase_subject(subject=PERSON, by=None, reason="asked for") == 2

    whole = AuditPayload.objects.filter(erased_at__isnull=True)
    assert set(whole.values_list("pk", flat=True)) == {other.pk, erasures().get().pk}
    assert details_of(other) == '{"title":"2020年计划"}'
    assert AuditEntry.objects.filter(pk__in=[entry.pk for entry in own]).count() == 2


def test_record_of_an_erasure_is_itself_not_erased():
    EntryFactory(subject=PERSON)
    erase_subject(subject=PERSON, by=None, reason="asked for")

    assert erase_subject(subject=PERSON, by=None, reason="again") == 0
    assert '"reason":"asked for"' in details_of(erasures().get())
