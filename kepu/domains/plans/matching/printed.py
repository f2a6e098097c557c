"""What the names of a plan mean, as data beside the reading and as lines for people."""

from collections.abc import Iterator, Mapping, Sequence

from kepu.domains.plans.matching.match import Matcher
from kepu.domains.plans.matching.proposals import Proposal
from kepu.domains.plans.reading.shapes import PlanReading


def with_matches(
    data: Mapping[str, object], reading: PlanReading, matcher: Matcher
) -> dict[str, object]:
    """``data`` of a reading and ``register``: its date, and by name what every name may mean.

    The best proposal comes first; a name without one has an empty list.
    """
    names = {
        name: [_data(proposal, matcher) for proposal in matcher.match(name)]
        for name in _names(reading)
    }
    return {**data, "register": {"on": matcher.on.isoformat(), "names": names}}


def name_lines(reading: PlanReading, matcher: Matcher) -> Iterator[str]:
    """A line for every distinct name in the order of the plan, with its unit and the reason."""
    names = _names(reading)
    yield f"{len(names)} names, register of {matcher.on.isoformat()}"
    for name in names:
        proposals = matcher.match(name)
        meant = _meant(proposals, matcher) if proposals else "?"
        yield f"  {name} → {meant}"


def _meant(proposals: Sequence[Proposal], matcher: Matcher) -> str:
    best = proposals[0]
    doubt = "" if best.is_certain else "?"
    also = "".join(f", or {matcher.name_of(other)}" for other in proposals[1:])
    return f"{matcher.name_of(best)} ({best.reason.value}{doubt}){also}"


def _names(reading: PlanReading) -> list[str]:
    return list(dict.fromkeys(unit.name for item in reading.items for unit in item.units))


def _data(proposal: Proposal, matcher: Matcher) -> dict[str, object]:
    return {
        "name": matcher.name_of(proposal),
        "met": proposal.name,
        "is_group": proposal.is_group,
        "reason": proposal.reason.value,
        "is_certain": proposal.is_certain,
        "is_outdated": proposal.is_outdated,
    }
