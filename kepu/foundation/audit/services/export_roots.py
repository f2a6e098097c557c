"""Carrying the roots out of the database."""

from datetime import UTC
from pathlib import Path

from django.conf import settings

from kepu.foundation.audit import roots
from kepu.foundation.audit.models import AuditSeal


def export_roots() -> int:
    """Append the roots not yet exported to ``KEPU_AUDIT_ROOTS``; how many seals were ahead of it.

    Safe to repeat, and catches up with what a killed process left out.
    """
    path = Path(settings.KEPU_AUDIT_ROOTS)
    ahead = [root_of(seal) for seal in AuditSeal.objects.filter(seq__gt=roots.last_seq(path))]
    if ahead:
        roots.append(path, ahead)
    return len(ahead)


def root_of(seal: AuditSeal) -> roots.Root:
    """The line exported for ``seal``."""
    return roots.Root(
        seq=seal.seq,
        first=seal.first,
        last=seal.last,
        count=seal.count,
        prev=seal.prev,
        root=seal.root,
        at=seal.at.astimezone(UTC).isoformat(timespec="microseconds"),
        key_id=seal.key_id,
        signature=seal.signature,
    )
