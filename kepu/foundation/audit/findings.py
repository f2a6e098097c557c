"""What verifying the record can find, and how ``kepu audit verify`` says so.

In English, like everything commands print: it is read in logs and compared by programs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import TextChoices


class Fault(TextChoices):
    ENTRY_CHANGED = "entry_changed", "the entry was changed"
    ENTRY_REMOVED = "entry_removed", "the entry was removed"
    ENTRY_INSERTED = "entry_inserted", "the entry was inserted afterwards"
    PAYLOAD_CHANGED = "payload_changed", "the details were changed"
    PAYLOAD_REMOVED = "payload_removed", "the details were removed"
    ERASURE_UNRECORDED = "erasure_unrecorded", "the details were erased, and no entry says by whom"
    SEAL_CHANGED = "seal_changed", "the seal was changed"
    SEAL_REMOVED = "seal_removed", "the seal was removed"
    SEAL_UNSIGNED = "seal_unsigned", "the seal bears no signature of this installation"
    ROOT_DIFFERS = "root_differs", "the seal differs from its exported root"
    TAIL_CUT = "tail_cut", "the seal was exported and is gone: the end of the record was cut off"
    ROOTS_MISSING = "roots_missing", "the file of exported roots is missing"
    ROOTS_UNREADABLE = "roots_unreadable", "the file of exported roots was changed"


@dataclass(frozen=True)
class Finding:
    """One fault, at an entry (its id) or a seal (its number)."""

    fault: Fault
    entry: int | None = None
    seal: int | None = None

    def __str__(self) -> str:
        if self.entry is not None:
            return f"entry {self.entry}: {self.fault.label}"
        if self.seal is not None:
            return f"seal {self.seal}: {self.fault.label}"
        return str(self.fault.label)


@dataclass
class Verification:
    """The outcome: faults, and what was looked at."""

    findings: list[Finding] = field(default_factory=list)
    entry_count: int = 0
    seal_count: int = 0
    unsealed_count: int = 0
    unsealed_since: datetime | None = None
    root_count: int = 0
    last_root: str = ""
    public_key: str = ""

    @property
    def is_whole(self) -> bool:
        return not self.findings

    def add(self, found: Iterator[Finding]) -> None:
        self.findings.extend(found)
