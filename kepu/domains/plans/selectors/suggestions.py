"""What accepting a finding would write into its item, and how that is taken back."""

from dataclasses import asdict, dataclass

from kepu.domains.plans.models import Finding, Item
from kepu.domains.plans.reading.shapes import FindingCode

ON_NUMBERS = (FindingCode.NUMBER_REPEATED, FindingCode.NUMBER_MISSING)


@dataclass(frozen=True)
class Replacement:
    """``old`` becomes ``new`` in a ``field`` of an item, from its character ``at`` on."""

    field: str
    at: int
    old: str
    new: str

    def as_json(self) -> dict[str, str | int]:
        return asdict(self)

    def applied(self, value: str) -> str:
        """The value with ``new`` in the place of ``old``."""
        return value[: self.at] + self.new + value[self.at + len(self.old) :]

    def taken_back(self, value: str) -> str:
        """The value with ``old`` again, where ``new`` still stands, or stands only once."""
        at = self.at if value.startswith(self.new, self.at) else -1
        if at < 0 and value.count(self.new) == 1:
            at = value.find(self.new)
        return value if at < 0 else value[:at] + self.old + value[at + len(self.new) :]


def replacement_of(finding: Finding) -> Replacement | None:
    """What the suggestion replaces in the item of ``finding``; none where it fits no longer."""
    item = finding.item
    if item is None or not finding.suggestion or finding.suggestion == finding.printed:
        return None
    field = "number_printed" if finding.code in ON_NUMBERS else "text"
    at = _place(item, field, finding.printed)
    return None if at < 0 else Replacement(field, at, finding.printed, finding.suggestion)


def _place(item: Item, field: str, printed: str) -> int:
    if field == "number_printed":
        return 0 if item.number_printed == printed else -1
    return item.text.find(printed) if printed else -1
