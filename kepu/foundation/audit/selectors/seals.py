"""How far the record is sealed."""

from dataclasses import dataclass
from datetime import datetime

from kepu.foundation.audit.models import AuditEntry, AuditSeal


@dataclass(frozen=True)
class SealState:
    """The last seal, and the window: entries after it could still be removed unseen."""

    last: AuditSeal | None
    unsealed_count: int
    unsealed_since: datetime | None


def seal_state() -> SealState:
    """The state of this moment."""
    last = AuditSeal.objects.defer("leaves").order_by("seq").last()
    unsealed = AuditEntry.objects.filter(id__gt=last.last if last else 0).order_by("id")
    oldest = unsealed.first()
    return SealState(
        last=last,
        unsealed_count=unsealed.count(),
        unsealed_since=oldest.at if oldest else None,
    )


def seal_of(entry: AuditEntry) -> AuditSeal | None:
    """The seal whose batch holds ``entry``; none while it is not yet sealed."""
    seals = AuditSeal.objects.defer("leaves")
    return seals.filter(first__lte=entry.pk, last__gte=entry.pk).first()
