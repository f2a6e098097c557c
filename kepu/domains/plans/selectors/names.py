"""The names of a draft as a person decides on them: what each means, why, and what else it may."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.matching import Matcher, Proposal, Reason
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.issuing import is_closed
from kepu.domains.plans.selectors.plan_register import register_for
from kepu.domains.plans.selectors.register import labels_of, ref_of
from kepu.foundation.units.models import Unit
from kepu.foundation.units.register import Register
from kepu.foundation.units.selectors import names_of, successors_of

MOST_PROPOSALS = 3


class NameState(StrEnum):
    """What a person has to do about a name."""

    SETTLED = "settled"
    PROPOSED = "proposed"
    UNKNOWN = "unknown"
    CLOSED = "closed"


@dataclass(frozen=True)
class ProposalView:
    """A unit or group a name may mean, as a choice: its ref, its name today, the reason.

    One that is not likely, as on another level, is offered and never the first to press.
    """

    ref: str
    label: str
    reason: str
    is_likely: bool = True


@dataclass(frozen=True)
class NameView:
    """A name of an item with what it was matched to and, where open, what it may mean."""

    name: NamedUnit
    state: NameState
    target: str
    proposals: tuple[ProposalView, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.state != NameState.SETTLED

    @property
    def is_renamed(self) -> bool:
        """Whether the register calls it otherwise than the plan prints it."""
        return bool(self.target) and self.target != self.name.name_printed

    @property
    def is_outdated(self) -> bool:
        """Whether the plan prints a name that was not in use on its date."""
        reasons = (MatchReason.FORMER, MatchReason.LATER)
        return self.is_open and self.name.match_reason in reasons

    @property
    def reason(self) -> str:
        """Why the name is taken for its unit."""
        return str(self.name.get_match_reason_display())


def name_views(names: Iterable[NamedUnit], register: Register) -> dict[UUID, NameView]:
    """A view of every name of a plan, by its id; ``names`` come with their units and groups.

    ``register`` is today's, from which a person chooses; what an open name may mean is looked
    up in that of the plan's date.
    """
    names = list(names)
    today = labels_of(register)
    closed = {name.unit_id for name in names if is_closed(name.unit, register.on)}
    gone = names_of([pk for pk in closed if pk], register.on) if closed else {}
    choices = _Choices(register, today, gone)
    return {name.pk: _view(name, choices) for name in names}


class _Choices:
    """What open names may mean, as units and groups of today."""

    def __init__(self, register: Register, today: dict[UUID, str], gone: dict[UUID, str]) -> None:
        self.register, self._today = register, today
        self.labels = today | gone
        self._matcher: Matcher | None = None
        self._heirs: dict[UUID, list[Unit]] = {}

    def proposals(self, name: NamedUnit) -> tuple[ProposalView, ...]:
        """The likeliest, each once; a unit closed since gives way to those who act for it."""
        views: dict[str, ProposalView] = {}
        for found in self._match(name):
            for view in self._views(found):
                views.setdefault(view.ref, view)
        return tuple(views.values())[:MOST_PROPOSALS]

    def successors(self, closed: UUID) -> list[Unit]:
        """The units that act today for one that has closed."""
        if closed not in self._heirs:
            self._heirs[closed] = list(successors_of(closed, self.register.on))
        return self._heirs[closed]

    def _match(self, name: NamedUnit) -> tuple[Proposal, ...]:
        if self._matcher is None:
            year, today = name.item.plan.year, self.register.on
            is_past = year < today.year
            self._matcher = Matcher(register_for(year, today) if is_past else self.register)
        return self._matcher.match(name.name_printed)

    def _views(self, found: Proposal) -> Iterable[ProposalView]:
        is_likely = found.reason is not Reason.LEVEL
        reason = str(MatchReason(found.reason).label)
        heirs = [] if found.ref in self._today else self.successors(found.ref)
        for ref in [heir.pk for heir in heirs] or [found.ref]:
            label = self.labels.get(ref, found.name)
            yield ProposalView(ref_of(ref, is_group=found.is_group), label, reason, is_likely)


def _view(name: NamedUnit, choices: _Choices) -> NameView:
    target = choices.labels.get(name.target_id, "") if name.target_id else ""
    if name.is_confirmed and not is_closed(name.unit, choices.register.on):
        return NameView(name, NameState.SETTLED, target)
    if name.is_confirmed:
        return NameView(name, NameState.CLOSED, target, _successors(name, choices))
    proposals = choices.proposals(name)
    is_known = any(proposal.is_likely for proposal in proposals)
    return NameView(name, NameState.PROPOSED if is_known else NameState.UNKNOWN, target, proposals)


def _successors(name: NamedUnit, choices: _Choices) -> tuple[ProposalView, ...]:
    """The units that act for the closed one."""
    reason = str(MatchReason.SUCCESSOR.label)
    heirs = choices.successors(name.unit_id) if name.unit_id else []
    return tuple(
        ProposalView(ref_of(unit.pk, is_group=False), choices.labels[unit.pk], reason)
        for unit in heirs
    )
