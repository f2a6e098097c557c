"""The names of a draft as a person decides on them: what each means, why, and what else it may."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.matching import match_name
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.issuing import is_closed
from kepu.domains.plans.selectors.register import labels_of, ref_of
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
    """A unit or group a name may mean, as a choice: its ref, its name today, the reason."""

    ref: str
    label: str
    reason: str


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
    def reason(self) -> str:
        """Why the name is taken for its unit."""
        return str(self.name.get_match_reason_display())


def name_views(names: Iterable[NamedUnit], register: Register) -> dict[UUID, NameView]:
    """A view of every name, by its id; ``names`` come with their units and groups."""
    names = list(names)
    labels = labels_of(register)
    closed = {name.unit_id for name in names if is_closed(name.unit, register.on)}
    labels.update(names_of([pk for pk in closed if pk], register.on) if closed else {})
    return {name.pk: _view(name, register, labels) for name in names}


def _view(name: NamedUnit, register: Register, labels: dict[UUID, str]) -> NameView:
    target = labels.get(name.target_id, "") if name.target_id else ""
    if name.is_confirmed and not is_closed(name.unit, register.on):
        return NameView(name, NameState.SETTLED, target)
    if name.is_confirmed:
        return NameView(name, NameState.CLOSED, target, _successors(name, register, labels))
    proposals = _proposals(name, register, labels)
    state = NameState.PROPOSED if proposals else NameState.UNKNOWN
    return NameView(name, state, target, proposals)


def _proposals(
    name: NamedUnit, register: Register, labels: dict[UUID, str]
) -> tuple[ProposalView, ...]:
    return tuple(
        ProposalView(
            ref=ref_of(found.ref, is_group=found.is_group),
            label=labels[found.ref],
            reason=str(MatchReason(found.reason).label),
        )
        for found in match_name(name.name_printed, register)[:MOST_PROPOSALS]
    )


def _successors(
    name: NamedUnit, register: Register, labels: dict[UUID, str]
) -> tuple[ProposalView, ...]:
    """The units that act for the closed one."""
    heirs = successors_of(name.unit, register.on) if name.unit else ()
    return tuple(
        ProposalView(
            ref=ref_of(unit.pk, is_group=False),
            label=labels[unit.pk],
            reason=str(MatchReason.SUCCESSOR.label),
        )
        for unit in heirs
    )
