"""Names the register does not know, or knows from another time, as findings with their places."""

from collections.abc import Iterator

from kepu.domains.plans.matching.match import Matcher
from kepu.domains.plans.matching.proposals import KNOWN, Proposal, Reason
from kepu.domains.plans.reading.shapes import Finding, FindingCode, PlanReading, UnitReading


def name_findings(reading: PlanReading, matcher: Matcher) -> tuple[Finding, ...]:
    """One finding for every place of a name that is unknown or not in use on the plan's date.

    The suggestion of an outdated name is what the units it leads to were called on that date.
    """
    return tuple(_findings(reading, matcher))


def with_name_findings(reading: PlanReading, matcher: Matcher) -> tuple[Finding, ...]:
    """All findings of a plan, those of its names among the others by their place."""
    found = [*reading.findings, *name_findings(reading, matcher)]
    return tuple(sorted(found, key=_place))


def is_unknown(proposals: tuple[Proposal, ...]) -> bool:
    """Whether nothing comes near; a body of another level is not near."""
    return all(proposal.reason is Reason.LEVEL for proposal in proposals)


def _findings(reading: PlanReading, matcher: Matcher) -> Iterator[Finding]:
    for index, item in enumerate(reading.items):
        for unit in item.units:
            proposals = matcher.match(unit.name)
            if is_unknown(proposals):
                yield Finding(FindingCode.NAME_UNKNOWN, unit.span, unit.name, "", index)
            elif proposals[0].is_outdated:
                yield _outdated(unit, proposals, matcher, index)


def _outdated(
    unit: UnitReading, proposals: tuple[Proposal, ...], matcher: Matcher, index: int
) -> Finding:
    """A former name that led to two units is for both; a similar one for the likeliest."""
    meant = proposals if proposals[0].reason in KNOWN else proposals[:1]
    names = dict.fromkeys(matcher.name_of(proposal) for proposal in meant)
    return Finding(FindingCode.NAME_OUTDATED, unit.span, unit.name, "、".join(names), index)


def _place(found: Finding) -> tuple[int, int]:
    return (found.span.first_block, found.span.start) if found.span else (-1, 0)
