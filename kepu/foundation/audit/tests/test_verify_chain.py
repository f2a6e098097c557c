"""Whatever an intruder does to the record is found, and said of the very row."""

import base64
import json
import uuid

import pytest
from django.db import connection

from kepu.foundation.audit import digests, payloads, signing
from kepu.foundation.audit.findings import Fault, Finding
from kepu.foundation.audit.models import AuditEntry, AuditPayload, AuditSeal
from kepu.foundation.audit.services import (
    erase_payload,
    export_roots,
    record,
    seal_entries,
    verify,
)
from kepu.foundation.audit.services.seal_entries import seal_message
from kepu.foundation.audit.tests.factories import EntryFactory
from kepu.foundation.audit.tests.intruder import break_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries():
    """Six entries under two seals, exported; and no triggers."""
    made = EntryFactory.create_batch(6)
    seal_entries(batch_size=3)
    export_roots()
    break_in()
    return made


def found() -> list[Finding]:
    return verify().findings


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def rewrite_seal(seal: AuditSeal, **changes: object) -> None:
    """Change a seal so that it agrees with itself, signed with the installation's own key."""
    for name, value in changes.items():
        setattr(seal, name, value)
    seal.root = digests.root(
        seq=seal.seq, first=seal.first, last=seal.last, prev=seal.prev, leaves=bytes(seal.leaves)
    )
    seal.signature = signing.sign(seal_message(seal)).value
    seal.save()


def test_untouched_record_is_whole(entries):
    outcome = verify()

    assert outcome.findings == []
    assert outcome.is_whole
    assert (outcome.entry_count, outcome.seal_count, outcome.root_count) == (6, 2, 2)
    assert (outcome.unsealed_count, outcome.unsealed_since) == (0, None)
    assert outcome.last_root == AuditSeal.objects.get(seq=2).root
    assert outcome.public_key == signing.public_key()


def test_empty_record_is_whole():
    assert found() == []


def test_the_window_is_stated(entries):
    late = EntryFactory()

    outcome = verify()

    assert outcome.findings == []
    assert (outcome.unsealed_count, outcome.unsealed_since) == (1, late.at)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("verb", "plans.plan.edit"),
        ("at", "2020-01-01T00:00:00+00:00"),
        ("actor_id", None),
        ("subject_kind", "plans.task"),
        ("digest", "0" * 64),
    ],
)
def test_changed_entry(entries, column, value):
    sql(f"UPDATE audit_auditentry SET {column} = %s WHERE id = %s", value, entries[1].pk)  # noqa: S608

    assert found() == [Finding(Fault.ENTRY_CHANGED, entry=entries[1].pk)]


def test_removed_entry(entries):
    AuditPayload.objects.filter(pk=entries[2].pk).delete()
    AuditEntry.objects.filter(pk=entries[2].pk).delete()

    assert found() == [Finding(Fault.ENTRY_REMOVED, entry=entries[2].pk)]


def test_entry_put_in_the_place_of_another(entries):
    AuditPayload.objects.filter(pk=entries[2].pk).delete()
    AuditEntry.objects.filter(pk=entries[2].pk).delete()
    forged = record(verb="x.y.z", subject=("a.b", entries[0].subject_id), by=None)
    AuditEntry.objects.filter(pk=forged.pk).update(id=entries[2].pk)

    assert found() == [Finding(Fault.ENTRY_CHANGED, entry=entries[2].pk)]


def test_inserted_entry():
    """Into a gap that a rolled-back transaction has left, well formed in itself."""
    EntryFactory.create_batch(3)
    gap = AuditEntry.objects.order_by("id")[1].pk
    break_in()
    AuditPayload.objects.filter(pk=gap).delete()
    AuditEntry.objects.filter(pk=gap).delete()
    seal_entries()
    export_roots()
    assert found() == []

    forged = record(verb="x.y.z", subject=("a.b", uuid.uuid4()), by=None)
    AuditEntry.objects.filter(pk=forged.pk).update(id=gap)

    assert found() == [Finding(Fault.ENTRY_INSERTED, entry=gap)]


def test_tail_cut_entries_whose_seal_stays(entries):
    AuditPayload.objects.filter(pk__gt=entries[4].pk).delete()
    AuditEntry.objects.filter(pk__gt=entries[4].pk).delete()

    assert found() == [Finding(Fault.ENTRY_REMOVED, entry=entries[5].pk)]


def test_tail_cut_with_its_seal(entries):
    """Inside the database nothing is missing now; the exported root tells."""
    AuditPayload.objects.filter(pk__gt=entries[2].pk).delete()
    AuditEntry.objects.filter(pk__gt=entries[2].pk).delete()
    AuditSeal.objects.filter(seq=2).delete()

    assert found() == [Finding(Fault.TAIL_CUT, seal=2)]


def test_tail_cut_is_told_by_a_copy_kept_elsewhere(entries, roots_file, tmp_path):
    copy = tmp_path / "copy.jsonl"
    copy.write_text(roots_file.read_text())
    AuditPayload.objects.all().delete()
    AuditEntry.objects.all().delete()
    AuditSeal.objects.all().delete()
    roots_file.unlink()

    assert found() == []
    assert verify(roots=copy).findings == [
        Finding(Fault.TAIL_CUT, seal=1),
        Finding(Fault.TAIL_CUT, seal=2),
    ]


def test_removed_seal(entries):
    AuditSeal.objects.filter(seq=1).delete()

    assert found() == [Finding(Fault.SEAL_REMOVED, seal=1), Finding(Fault.TAIL_CUT, seal=1)]


def test_changed_seal(entries):
    AuditSeal.objects.filter(seq=2).update(leaves=b"")

    assert found() == [
        Finding(Fault.SEAL_CHANGED, seal=2),
        *(Finding(Fault.ENTRY_INSERTED, entry=entry.pk) for entry in entries[3:]),
    ]


def test_seal_signed_anew_breaks_the_chain(entries):
    """An intruder who holds the sealing key can rewrite a seal, but not those that follow."""
    rewrite_seal(AuditSeal.objects.get(seq=1), count=2)
    assert found() == [Finding(Fault.ROOT_DIFFERS, seal=1)]

    rewrite_seal(AuditSeal.objects.get(seq=1), leaves=b"")
    assert Finding(Fault.SEAL_CHANGED, seal=2) in found()


def test_record_rewritten_whole_differs_from_its_roots(entries):
    """With key, database and triggers in hand only the exported roots are left to tell."""
    AuditEntry.objects.filter(pk=entries[0].pk).update(verb="x.y.z")
    AuditSeal.objects.all().delete()
    seal_entries(batch_size=3)

    assert Finding(Fault.ROOT_DIFFERS, seal=1) in found()
    assert Finding(Fault.ROOT_DIFFERS, seal=2) in found()


def test_seal_must_begin_where_the_last_ended(entries):
    rewrite_seal(AuditSeal.objects.get(seq=2), first=entries[2].pk)

    assert Finding(Fault.SEAL_CHANGED, seal=2) in found()


def test_seal_signed_by_a_stranger(entries, settings):
    stranger = base64.b64encode(b"somebody else's key, of 32 bytes").decode()
    ours, settings.KEPU_SEAL_KEY = settings.KEPU_SEAL_KEY, stranger
    seal = AuditSeal.objects.get(seq=2)
    signature = signing.sign(seal_message(seal))
    settings.KEPU_SEAL_KEY = ours
    AuditSeal.objects.filter(seq=2).update(signature=signature.value, key_id=signature.key_id)

    assert found() == [Finding(Fault.SEAL_UNSIGNED, seal=2), Finding(Fault.ROOT_DIFFERS, seal=2)]


def test_changed_payload(entries):
    payload = AuditPayload.objects.get(pk=entries[0].pk)
    locked = payloads.lock('{"x":1}', salt=b"s" * 16, digest=entries[0].digest)
    AuditPayload.objects.filter(pk=payload.pk).update(
        ciphertext=locked.ciphertext, data_key=locked.data_key
    )

    assert found() == [Finding(Fault.PAYLOAD_CHANGED, entry=entries[0].pk)]


def test_payload_taken_from_another_entry(entries):
    other = AuditPayload.objects.get(pk=entries[1].pk)
    AuditPayload.objects.filter(pk=entries[0].pk).update(
        ciphertext=other.ciphertext, data_key=other.data_key
    )

    assert found() == [Finding(Fault.PAYLOAD_CHANGED, entry=entries[0].pk)]


def test_removed_payload(entries):
    AuditPayload.objects.filter(pk=entries[0].pk).delete()

    assert found() == [Finding(Fault.PAYLOAD_REMOVED, entry=entries[0].pk)]


def test_unsealed_entry_is_checked_against_its_own_digest(entries):
    late = EntryFactory()
    AuditEntry.objects.filter(pk=late.pk).update(verb="x.y.z")

    assert found() == [Finding(Fault.PAYLOAD_CHANGED, entry=late.pk)]


def test_erased_payload_is_no_fault(entries):
    erase_payload(entry=entries[0], by=None, reason="asked for")

    assert found() == []


def test_erasure_that_nobody_recorded(entries):
    AuditPayload.objects.filter(pk=entries[0].pk).update(data_key="", erased_at=entries[0].at)

    assert found() == [Finding(Fault.ERASURE_UNRECORDED, entry=entries[0].pk)]


def test_missing_roots(entries, roots_file):
    roots_file.unlink()

    assert found() == [Finding(Fault.ROOTS_MISSING)]


@pytest.mark.parametrize("line", ["not json", '{"seq": 1}', json.dumps([1])])
def test_unreadable_roots(entries, roots_file, line):
    roots_file.write_text(f"{line}\n")

    assert found() == [Finding(Fault.ROOTS_UNREADABLE)]


def test_findings_say_which_row_and_what():
    assert str(Finding(Fault.ENTRY_REMOVED, entry=7)) == "entry 7: the entry was removed"
    assert str(Finding(Fault.SEAL_REMOVED, seal=2)) == "seal 2: the seal was removed"
    assert str(Finding(Fault.ROOTS_MISSING)) == "the file of exported roots is missing"
