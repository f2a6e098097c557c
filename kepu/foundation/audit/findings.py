"""What verifying the record can find, and how it says so."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Fault(TextChoices):
    ENTRY_CHANGED = "entry_changed", _("the entry was changed")
    ENTRY_REMOVED = "entry_removed", _("the entry was removed")
    ENTRY_INSERTED = "entry_inserted", _("the entry was inserted afterwards")
    PAYLOAD_CHANGED = "payload_changed", _("the details were changed")
    PAYLOAD_REMOVED = "payload_removed", _("the details were removed")
    ERASURE_UNRECORDED = (
        "erasure_unrecorded",
        _("the details were erased, and no entry says by whom"),
    )
    SEAL_CHANGED = "seal_changed", _("the seal was changed")
    SEAL_REMOVED = "seal_removed", _("the seal was removed")
    SEAL_UNSIGNED = "seal_unsigned", _("the seal bears no signature of this installation")
    ROOT_DIFFERS = "root_differs", _("the seal differs from its exported root")
    TAIL_CUT = "tail_cut", _("the seal was exported and is gone: the end of the record was cut off")
    ROOTS_MISSING = "roots_missing", _("the file of exported roots is missing")
    ROOTS_UNREADABLE = "roots_unreadable", _("the file of exported roots was changed")


@dataclass(frozen=True)
class Finding:
    """One fault, at an entry (its id) or a seal (its number)."""

    fault: Fault
    entry: int | None = None
    seal: int | None = None

    def __str__(self) -> str:
        return f"{self.place()}: {self.fault.label}" if self.place() else str(self.fault.label)

    def place(self) -> str | Promise:
        """Which row, in words."""
        if self.entry is not None:
            return _("Entry %(number)s") % {"number": self.entry}
        if self.seal is not None:
            return _("Seal %(number)s") % {"number": self.seal}
        return ""


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
