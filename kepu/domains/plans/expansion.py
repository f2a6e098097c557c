"""From the names of an item to tasks: whom each task falls to, and by which name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kepu.domains.plans.choices import Part


@dataclass(frozen=True)
class Named:
    """A unit or a group, one of the two, with the part it is given."""

    part: str
    unit: UUID | None = None
    group: UUID | None = None


@dataclass(frozen=True)
class Share:
    """One unit's part in a task; ``via_group`` where only a group brought it in."""

    unit: UUID
    part: str
    via_group: UUID | None = None


Members = Mapping[UUID, Sequence[UUID]]


def tasks_of_item(names: Sequence[Named], members: Members) -> list[list[Share]]:
    """The tasks of one item, each as its shares; ``members`` expands the groups.

    Groups alone, leading, give every member a task of its own. Otherwise there is one task;
    a unit named itself keeps the part it was named with, whatever group it belongs to.
    """
    if names and all(name.group and name.part == Part.LEAD for name in names):
        return [[share] for share in _each_once(_expanded(names, members))]
    by_unit = [Share(name.unit, name.part) for name in names if name.unit]
    shares = _each_once([*_leads_first(by_unit), *_leads_first(_expanded(names, members))])
    return [shares] if shares else []


def _expanded(names: Iterable[Named], members: Members) -> list[Share]:
    return [
        Share(unit, name.part, via_group=name.group)
        for name in names
        if name.group
        for unit in members[name.group]
    ]


def _leads_first(shares: Iterable[Share]) -> list[Share]:
    """Leads before the others, so that a unit named twice leads when it leads once."""
    return sorted(shares, key=lambda share: share.part != Part.LEAD)


def _each_once(shares: Iterable[Share]) -> list[Share]:
    """The first share of each unit."""
    first: dict[UUID, Share] = {}
    for share in shares:
        first.setdefault(share.unit, share)
    return list(first.values())
