"""Which nodes of the outline carry which units."""

from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.annotations import Annotated, annotated
from kepu.domains.plans.reading.assignments import NOBODY, Assignment, bare_list, labelled
from kepu.domains.plans.reading.outline import Node, Outline
from kepu.domains.plans.reading.passages import joined
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.shapes import Role


@dataclass(slots=True)
class Duty:
    """What a node's text says, and the units it carries in the end."""

    annotated: Annotated
    assignment: Assignment


Duties = dict[Node, Duty]


def duties_of(outline: Outline) -> Duties:
    """The duty of every node; headings hand theirs down to what stands under them."""
    duties = {node: _own(node) for node in outline.walk()}
    _share_below(outline.roots, duties)
    for root in outline.roots:
        _settle(root, duties)
    return duties


def _own(node: Node) -> Duty:
    """From brackets, labels and, where nothing stands below, sentences of the node's own text."""
    found = annotated(node.text, with_sentences=not (node.children or node.given or node.is_row))
    return Duty(found, found.assignment + node.cells)


def _settle(node: Node, duties: Duties) -> None:
    for child in node.children:
        _settle(child, duties)
    if not node.children:
        return
    _share_below(node.children, duties)
    duty = duties[node]
    if node.is_given_above:
        duty.assignment += given_to(node)
    if duty.assignment.units and _hands_down(node, duties):
        for leaf in _uncovered(node, duties):
            duties[leaf].assignment += duty.assignment
        duty.assignment = NOBODY


def given_to(node: Node) -> Assignment:
    """What the lines below a node say about units, a list without label included."""
    if not node.given:
        return NOBODY
    lines = joined("\n", node.given)
    if ANY_LABEL.search(lines.text):
        return labelled(lines, Role.RESPONSIBLE)
    return bare_list(lines)


def _share_below(siblings: list[Node], duties: Duties) -> None:
    """Lines that say who does it stand below one item, or below the last of a group of items.

    They are taken to hold for a group unless somewhere among the siblings they follow upon
    each other, item by item.
    """
    groups = list(_groups(siblings, duties))
    one_by_one = len(groups) > 1 and any(len(group) == 1 for group in groups)
    for group in groups:
        assignment = given_to(group[-1])
        for node in group[-1:] if one_by_one else group:
            duties[node].assignment += assignment


def _groups(siblings: list[Node], duties: Duties) -> Iterator[list[Node]]:
    group: list[Node] = []
    for node in siblings:
        if node.children or (duties[node].assignment.units and not node.given):
            group = []
            continue
        group.append(node)
        if node.given:
            yield group
            group = []


def _hands_down(node: Node, duties: Duties) -> bool:
    below = (leaf for child in node.children for leaf in child.walk())
    return (
        node.is_given_above
        or node.is_heading
        or any(duties[found].assignment.units for found in below)
    )


def _uncovered(node: Node, duties: Duties) -> list[Node]:
    """The finest nodes below that no unit has been found for yet."""
    return [
        leaf
        for child in node.children
        for leaf in child.leaves()
        if not any(duties[above].assignment.units for above in _up_to(leaf, node))
    ]


def _up_to(leaf: Node, top: Node) -> Iterator[Node]:
    node: Node | None = leaf
    while node is not None and node is not top:
        yield node
        node = node.parent
