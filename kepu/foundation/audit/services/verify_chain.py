"""Verifying the whole record: every entry against its seal, every seal against the one before."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from kepu.foundation.audit import digests, signing
from kepu.foundation.audit.findings import Fault, Finding, Verification
from kepu.foundation.audit.models import AuditEntry, AuditSeal
from kepu.foundation.audit.selectors.seals import seal_state
from kepu.foundation.audit.services.compare_roots import compared_with_roots
from kepu.foundation.audit.services.seal_entries import seal_message
from kepu.foundation.audit.services.verify_payload import payload_findings

CHUNK = 500


def verify(*, roots: Path | None = None) -> Verification:
    """Look for changed, removed, inserted and cut-off rows; says which.

    ``roots`` is a copy of the exported roots, `KEPU_AUDIT_ROOTS` unless given. What was
    removed before it was sealed cannot be seen: that is the stated window.
    """
    outcome = Verification(public_key=signing.public_key())
    previous: AuditSeal | None = None
    for seal in AuditSeal.objects.order_by("seq").iterator(CHUNK):
        outcome.add(_seal_findings(seal, previous))
        outcome.add(_entry_findings(seal, outcome))
        outcome.seal_count += 1
        outcome.last_root = seal.root
        previous = seal
    outcome.add(_unsealed_findings(previous, outcome))
    state = seal_state()
    outcome.unsealed_count, outcome.unsealed_since = state.unsealed_count, state.unsealed_since
    outcome.add(compared_with_roots(roots or Path(settings.KEPU_AUDIT_ROOTS), outcome))
    return outcome


def _seal_findings(seal: AuditSeal, previous: AuditSeal | None) -> Iterator[Finding]:
    expected = previous.seq + 1 if previous else 1
    for missing in range(expected, seal.seq):
        yield Finding(Fault.SEAL_REMOVED, seal=missing)
    is_next = seal.seq == expected
    if seal.root != _root_of(seal) or (is_next and not _continues(seal, previous)):
        yield Finding(Fault.SEAL_CHANGED, seal=seal.seq)
    signature = signing.Signature(seal.algorithm, seal.key_id, seal.signature)
    if not signing.is_signed(seal_message(seal), signature):
        yield Finding(Fault.SEAL_UNSIGNED, seal=seal.seq)


def _root_of(seal: AuditSeal) -> str:
    return digests.root(
        seq=seal.seq,
        first=seal.first,
        last=seal.last,
        prev=seal.prev,
        leaves=bytes(seal.leaves),
    )


def _continues(seal: AuditSeal, previous: AuditSeal | None) -> bool:
    root, last = (previous.root, previous.last) if previous else (digests.GENESIS, 0)
    return (seal.prev, seal.first) == (root, last + 1)


def _entry_findings(seal: AuditSeal, outcome: Verification) -> Iterator[Finding]:
    """The entries of one batch against the leaves kept in its seal."""
    leaves = digests.unpack(bytes(seal.leaves))
    batch = AuditEntry.objects.filter(id__gte=seal.first, id__lte=seal.last)
    present: set[int] = set()
    for entry in batch.select_related("payload").order_by("id").iterator(CHUNK):
        outcome.entry_count += 1
        present.add(entry.pk)
        if entry.pk not in leaves:
            yield Finding(Fault.ENTRY_INSERTED, entry=entry.pk)
        elif entry.leaf != leaves[entry.pk]:
            yield Finding(Fault.ENTRY_CHANGED, entry=entry.pk)
        else:
            yield from payload_findings(entry)
    for missing in sorted(leaves.keys() - present):
        yield Finding(Fault.ENTRY_REMOVED, entry=missing)


def _unsealed_findings(last: AuditSeal | None, outcome: Verification) -> Iterator[Finding]:
    """Entries that no seal covers yet still have to fit their own digest."""
    unsealed = AuditEntry.objects.filter(id__gt=last.last if last else 0)
    for entry in unsealed.select_related("payload").order_by("id").iterator(CHUNK):
        outcome.entry_count += 1
        yield from payload_findings(entry)
