"""Chaining and signing entries."""

import sys
from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.audit import digests, roots, signing
from kepu.foundation.audit.models import AuditEntry, AuditSeal, SealMark
from kepu.foundation.audit.services import export_roots, seal_entries, verify
from kepu.foundation.audit.services.seal_entries import seal_message
from kepu.foundation.audit.tests.factories import EntryFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_seal_covers_every_entry():
    entries = EntryFactory.create_batch(3)

    (seal,) = seal_entries(now=NOON)

    assert AuditSeal.objects.get() == seal
    assert (seal.seq, seal.last, seal.count) == (1, entries[-1].pk, 3)
    assert (seal.first, seal.prev) == (1, digests.GENESIS)
    assert digests.unpack(seal.leaves) == {entry.pk: entry.leaf for entry in entries}
    assert seal.at == NOON
    assert str(seal) == f"seal 1: 1–{entries[-1].pk}"


def test_seals_hang_together():
    EntryFactory()
    (one,) = seal_entries()
    EntryFactory.create_batch(2)
    (two,) = seal_entries()

    assert (two.seq, two.prev, two.first, two.count) == (2, one.root, one.last + 1, 2)


def test_large_batches_are_split():
    EntryFactory.create_batch(5)

    seals = seal_entries(batch_size=2)

    assert [seal.count for seal in seals] == [2, 2, 1]
    assert [seal.prev for seal in seals] == [digests.GENESIS, seals[0].root, seals[1].root]


def test_nothing_new_makes_no_seal():
    EntryFactory()
    seal_entries()

    assert seal_entries() == []
    assert AuditSeal.objects.count() == 1


def test_seal_is_signed():
    EntryFactory()
    (seal,) = seal_entries()
    signature = signing.Signature(seal.algorithm, seal.key_id, seal.signature)

    assert signing.is_signed(seal_message(seal), signature)
    seal.at += timedelta(seconds=1)
    assert not signing.is_signed(seal_message(seal), signature)


@pytest.fixture
def writers(monkeypatch):
    """The transactions that appear to be inserting, which a single test process cannot have."""
    running: list[str] = []
    # The package hands on a function of the same name as the file that holds it.
    file = sys.modules["kepu.foundation.audit.services.seal_entries"]
    monkeypatch.setattr(file, "running_writers", lambda: list(running))
    return running


def test_entries_wait_for_those_being_written(writers):
    EntryFactory()
    writers.append("3/77")

    assert seal_entries() == []
    assert seal_entries() == []
    assert (SealMark.objects.get().entry_id, SealMark.objects.get().writers) == (
        AuditEntry.objects.get().pk,
        ["3/77"],
    )


def test_entries_up_to_the_mark_are_sealed_when_its_writers_have_ended(writers):
    marked = EntryFactory()
    writers.append("3/77")
    seal_entries()
    EntryFactory()
    writers[:] = ["4/12"]

    (seal,) = seal_entries()

    assert (seal.last, seal.count) == (marked.pk, 1)
    assert SealMark.objects.get().writers == ["4/12"]


def test_without_writers_everything_is_sealed(writers):
    EntryFactory()
    writers.append("3/77")
    seal_entries()
    late = EntryFactory()
    writers.clear()

    (seal,) = seal_entries()

    assert (seal.last, seal.count) == (late.pk, 2)
    assert str(SealMark.objects.get()) == f"mark at {late.pk}"


def test_roots_are_exported_after_commit(django_capture_on_commit_callbacks, roots_file):
    EntryFactory()
    with django_capture_on_commit_callbacks(execute=True):
        (seal,) = seal_entries()
        assert not roots_file.exists()

    (exported,) = roots.read(roots_file)
    assert (exported.seq, exported.root, exported.signature) == (1, seal.root, seal.signature)


def test_export_catches_up_and_repeats_nothing(roots_file):
    EntryFactory.create_batch(3)
    seal_entries(batch_size=1)
    roots.append(roots_file, [])

    assert export_roots() == 3
    assert export_roots() == 0
    assert [root.seq for root in roots.read(roots_file)] == [1, 2, 3]


def test_sealing_leaves_a_whole_record(roots_file):
    EntryFactory.create_batch(4)
    seal_entries(batch_size=3)
    export_roots()

    assert verify().findings == []
