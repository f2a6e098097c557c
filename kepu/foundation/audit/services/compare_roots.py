"""Comparing the seals with the roots that were carried out of the database."""

from collections.abc import Iterator
from pathlib import Path

from kepu.foundation.audit import roots
from kepu.foundation.audit.findings import Fault, Finding, Verification
from kepu.foundation.audit.models import AuditSeal
from kepu.foundation.audit.services.export_roots import root_of


def compared_with_roots(path: Path, outcome: Verification) -> Iterator[Finding]:
    """Exported roots that no seal bears any more. Where nothing was sealed, no file is expected."""
    if not path.exists():
        if outcome.seal_count:
            yield Finding(Fault.ROOTS_MISSING)
        return
    try:
        exported = roots.read(path)
    except ValueError:
        yield Finding(Fault.ROOTS_UNREADABLE)
        return
    outcome.root_count = len(exported)
    standing = {seal.seq: root_of(seal) for seal in AuditSeal.objects.defer("leaves")}
    for root in exported:
        if root.seq not in standing:
            yield Finding(Fault.TAIL_CUT, seal=root.seq)
        elif root != standing[root.seq]:
            yield Finding(Fault.ROOT_DIFFERS, seal=root.seq)
