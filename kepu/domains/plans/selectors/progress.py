"""How far the looking at a draft has come, in all and by kind of finding."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.finding_words import words_of_finding
from kepu.domains.plans.selectors.draft_items import ItemView
from kepu.domains.plans.selectors.questions import FindingView


@dataclass(frozen=True)
class Progress:
    """Of all that was or is to be looked at, how much is settled."""

    settled: int
    open: int

    @property
    def total(self) -> int:
        return self.settled + self.open


@dataclass(frozen=True)
class FindingKind:
    """All findings of one kind: how many are open, how many looked at."""

    code: str
    sentence: str
    open: int
    settled: int


def settled_count(views: Iterable[ItemView], general: Iterable[FindingView]) -> int:
    """What a person has looked at: findings, doubts, and names chosen."""
    count = sum(view.finding.is_settled for view in general)
    for view in views:
        if not view.item.is_removed:
            count += len(view.settled)
            count += bool(view.item.doubts) and view.item.is_checked
            count += sum(_is_chosen(name.name.match_reason, name.is_open) for name in view.names)
    return count


def _is_chosen(reason: str, is_open: bool) -> bool:
    return reason == MatchReason.CHOSEN and not is_open


def finding_kinds(findings: Iterable[FindingView]) -> list[FindingKind]:
    """The kinds that occur more than once, as those are settled in one act."""
    by_code: dict[str, list[bool]] = defaultdict(list)
    for view in findings:
        by_code[view.finding.code].append(view.finding.is_settled)
    return [
        FindingKind(
            code=code,
            sentence=words_of_finding(code, "…", "…"),
            open=settled.count(False),
            settled=settled.count(True),
        )
        for code, settled in by_code.items()
        if len(settled) > 1
    ]
