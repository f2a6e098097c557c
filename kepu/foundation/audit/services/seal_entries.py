"""Chaining and signing entries, once no other can appear among them."""

from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Max, QuerySet

from kepu.foundation.audit import digests, signing
from kepu.foundation.audit.models import AuditEntry, AuditSeal, SealMark
from kepu.foundation.audit.selectors.writers import running_writers
from kepu.foundation.audit.services.export_roots import export_roots
from kepu.foundation.core import clock

BATCH_SIZE = 2000


def seal_entries(*, now: datetime | None = None, batch_size: int = BATCH_SIZE) -> list[AuditSeal]:
    """Seal every entry that is settled, in batches; export the roots after commit.

    Entries written while others were still being inserted wait for a later call: until then
    they stand in the window that `selectors.seal_state` states. Several sealers take turns.
    """
    moment = now or clock.now()
    with transaction.atomic():
        mark = _locked_mark()
        seals = _seal_up_to(_settled(mark), moment, batch_size)
        transaction.on_commit(export_roots)
    return seals


def seal_message(seal: AuditSeal) -> str:
    """The text that is signed: everything the seal says of itself."""
    return digests.canonical(
        [
            "kepu audit seal 1",
            seal.seq,
            seal.first,
            seal.last,
            seal.count,
            seal.prev,
            seal.root,
            seal.at.astimezone(UTC).isoformat(timespec="microseconds"),
        ]
    )


def _locked_mark() -> SealMark:
    SealMark.objects.get_or_create(pk=1)
    return SealMark.objects.select_for_update().get(pk=1)


def _settled(mark: SealMark) -> int:
    """The highest id up to which every entry is visible or gone; ``mark`` is moved on."""
    writers = running_writers()
    settled = 0 if set(mark.writers) & set(writers) else mark.entry_id
    if mark.entry_id and not settled:
        return settled
    # In this order: whoever drew an id up to the highest one is among the writers, or has ended.
    highest = AuditEntry.objects.aggregate(highest=Max("id"))["highest"] or 0
    mark.writers = running_writers()
    mark.entry_id = highest
    mark.save()
    return settled if mark.writers else highest


def _seal_up_to(settled: int, moment: datetime, batch_size: int) -> list[AuditSeal]:
    seals: list[AuditSeal] = []
    previous = AuditSeal.objects.order_by("seq").last()
    while batch := list(_unsealed(previous, settled)[:batch_size]):
        previous = _seal(batch, previous, moment)
        seals.append(previous)
    return seals


def _unsealed(previous: AuditSeal | None, settled: int) -> QuerySet[AuditEntry]:
    sealed = previous.last if previous else 0
    return AuditEntry.objects.filter(id__gt=sealed, id__lte=settled).order_by("id")


def _seal(batch: list[AuditEntry], previous: AuditSeal | None, moment: datetime) -> AuditSeal:
    leaves = digests.pack((entry.pk, entry.leaf) for entry in batch)
    seal = AuditSeal(
        seq=previous.seq + 1 if previous else 1,
        # From where the last seal ended: an id between two batches belongs to nobody.
        first=previous.last + 1 if previous else 1,
        last=batch[-1].pk,
        count=len(batch),
        leaves=leaves,
        prev=previous.root if previous else digests.GENESIS,
        at=moment,
    )
    seal.root = digests.root(
        seq=seal.seq, first=seal.first, last=seal.last, prev=seal.prev, leaves=leaves
    )
    signature = signing.sign(seal_message(seal))
    seal.algorithm, seal.key_id = signature.algorithm, signature.key_id
    seal.signature = signature.value
    seal.save(force_insert=True)
    return seal
