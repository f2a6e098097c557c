"""What is hashed: fixed for ever, and nothing passes for something else."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kepu.foundation.audit import digests

FIELDS = digests.EntryFields(
    at=datetime(2026, 3, 2, 4, 0, tzinfo=UTC),
    actor_id=uuid.UUID(int=1),
    verb="plans.plan.issue",
    subject_kind="plans.plan",
    subject_id=uuid.UUID(int=2),
)


def test_hashes_never_change():
    """A change here breaks every chain that was ever sealed."""
    digest = digests.entry_digest(fields=FIELDS, payload='{"a":1}', salt=b"salt")
    leaf = digests.leaf(entry_id=7, fields=FIELDS, digest=digest)
    root = digests.root(
        seq=1, first=1, last=7, prev=digests.GENESIS, leaves=digests.pack([(7, leaf)])
    )

    assert digest == "9d6f832f39f4933a413e52d3acd9448506714ee50a1f1b5038788b2b0faae04d"
    assert leaf.hex() == "0e8089581587ab5956b3cde554fefda524861ce212eead36d6c289ecbf30657b"
    assert root == "12d695f1bddd214d36ccd33c129243fa52fd1b82cf1b241f4991136dd9d1e69d"


@pytest.mark.parametrize(
    "changed",
    [
        {"at": FIELDS.at + timedelta(microseconds=1)},
        {"actor_id": None},
        {"verb": "plans.plan.edit"},
        {"subject_kind": "plans.task"},
        {"subject_id": uuid.UUID(int=3)},
    ],
)
def test_every_field_counts(changed):
    other = replace(FIELDS, **changed)

    assert digests.leaf(entry_id=7, fields=FIELDS, digest="") != digests.leaf(
        entry_id=7, fields=other, digest=""
    )


def test_the_hour_is_the_same_in_every_zone():
    local = replace(FIELDS, at=FIELDS.at.astimezone(timezone(timedelta(hours=8))))

    assert local.text() == FIELDS.text()


def test_text_does_not_move_from_field_to_field():
    one = replace(FIELDS, verb="a", subject_kind="bc")
    two = replace(FIELDS, verb="ab", subject_kind="c")

    assert digests.entry_digest(fields=one, payload="", salt=b"") != digests.entry_digest(
        fields=two, payload="", salt=b""
    )
    assert digests._hash("ab", "c") != digests._hash("a", "bc")


def test_leaves_are_packed_and_unpacked():
    leaves = {3: b"a" * 32, 4_000_000_000: b"b" * 32}

    assert digests.unpack(digests.pack(leaves.items())) == leaves
    assert digests.unpack(b"") == {}
