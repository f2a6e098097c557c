"""What the names of a plan mean, as data beside the reading and as lines for people."""

from collections.abc import Iterator

from kepu.domains.plans.matching.match import Matcher
from kepu.domains.plans.reading.shapes import PlanReading


def match_data(name: str, matcher: Matcher) -> dict[str, object] | None:
    """The best proposal for a name; ``None`` where there is none."""
    proposals = matcher.match(name)
    if not proposals:
        return None
    best = proposals[0]
    return {
        "name": matcher.name_of(best),
        "is_group": best.is_group,
        "met": best.name,
        "reason": best.reason.value,
        "certain": best.is_certain,
        "others": [matcher.name_of(proposal) for proposal in proposals[1:]],
    }


def name_lines(reading: PlanReading, matcher: Matcher) -> Iterator[str]:
    """A line for every distinct name in the order of the plan, with its unit and the reason."""
    names = dict.fromkeys(unit.name for item in reading.items for unit in item.units)
    yield f"{len(names)} names, register as of {matcher.on.isoformat()}"
    for name in names:
        proposals = matcher.match(name)
        if not proposals:
            yield f"  {name}  ?"
            continue
        best, *others = proposals
        sure = "" if best.is_certain else "?"
        also = "、".join(matcher.name_of(other) for other in others)
        rest = f"  or {also}" if also else ""
        yield f"  {name}  → {matcher.name_of(best)}  {best.reason.value}{sure}{rest}"
