"""How sure the reading of an item is, and why not surer."""

from collections.abc import Sequence

from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.responsibility import Duties, Duty
from kepu.domains.plans.reading.shapes import Doubt
from kepu.domains.plans.reading.unit_words import is_likely

# How much of the confidence is left where a doubt holds.
WEIGHTS = {
    Doubt.UNITS_MISSING: 0.4,
    Doubt.UNITS_UNLIKE: 0.6,
    Doubt.UNITS_FROM_SENTENCE: 0.8,
    Doubt.UNITS_UNLABELLED: 0.8,
    Doubt.UNITS_SHARED: 0.9,
    Doubt.NUMBER_UNSURE: 0.8,
    Doubt.TABLE_REBUILT: 0.7,
    Doubt.TEXT_REJOINED: 0.95,
}


def doubts_of(items: Sequence[Node], duties: Duties) -> list[tuple[Doubt, ...]]:
    """The doubts about each item; what all items of a plan have in common is none of one."""
    labelled = sum(duties[node].assignment.is_labelled for node in items)
    are_labelled = labelled * 2 > len(items)
    found = []
    for node in items:
        duty = duties[node]
        doubts = [*_about_units(duty, are_labelled=are_labelled), *_about_text(node)]
        found.append(tuple(doubts))
    return found


def confidence_of(doubts: Sequence[Doubt]) -> float:
    """Between 0 and 1, 1 where nothing is doubtful; it orders items, it is no probability."""
    confidence = 1.0
    for doubt in doubts:
        confidence *= WEIGHTS[doubt]
    return round(confidence, 2)


def _about_units(duty: Duty, *, are_labelled: bool) -> list[Doubt]:
    assignment = duty.assignment
    if not assignment.units:
        return [Doubt.UNITS_MISSING]
    found = []
    if not all(is_likely(unit.name) for unit in assignment.units):
        found.append(Doubt.UNITS_UNLIKE)
    if duty.annotated.is_running:
        found.append(Doubt.UNITS_FROM_SENTENCE)
    elif are_labelled and not assignment.is_labelled:
        found.append(Doubt.UNITS_UNLABELLED)
    if duty.is_shared:
        found.append(Doubt.UNITS_SHARED)
    return found


def _about_text(node: Node) -> list[Doubt]:
    found = []
    if node.is_rewritten or node.is_run_in:
        found.append(Doubt.NUMBER_UNSURE)
    if node.is_rebuilt:
        found.append(Doubt.TABLE_REBUILT)
    elif node.is_rejoined:
        found.append(Doubt.TEXT_REJOINED)
    return found
