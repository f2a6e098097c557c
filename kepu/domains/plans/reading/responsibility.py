"""Which nodes of the outline carry which units."""

from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.annotations import Annotated, annotated
from kepu.domains.plans.reading.assignments import NOBODY, Assignment, bare_list, labelled
from kepu.domains.plans.reading.departments import headed_by_units
from kepu.domains.plans.reading.outline import Node, Outline
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.scoping import meant_by, stated, with_more
from kepu.domains.plans.reading.shapes import Role


@dataclass(slots=True)
class Duty:
    """What a node's text says, and the units it carries in the end.

    ``is_shared`` where some of them were named for several items together.
    """

    annotated: Annotated
    assignment: Assignment
    is_shared: bool = False

    def add(self, given: Assignment, *, is_shared: bool) -> None:
        """Give further units, each once."""
        if given:
            self.assignment = with_more(self.assignment, given)
            self.is_shared = self.is_shared or is_shared


Duties = dict[Node, Duty]


def duties_of(outline: Outline) -> Duties:
    """The duty of every node; headings hand theirs down to what stands under them.

    Running sentences count where most of what carries units does so only by them.
    """
    usual = _read(outline, with_running=False)
    held = sum(
        bool(duty.assignment.units) and not duty.annotated.is_running for duty in usual.values()
    )
    if held * 2 >= len(usual):
        return usual
    running = _read(outline, with_running=True)
    said = sum(duty.annotated.is_running for duty in running.values())
    return running if said > held else usual


def _read(outline: Outline, *, with_running: bool) -> Duties:
    duties = {node: _own(node, with_running=with_running) for node in outline.walk()}
    _take_from_headings(outline, duties)
    _take_from_scopes(outline, duties)
    if _is_given_first(outline.given, outline.roots):
        _share_first(outline.given, outline.roots, duties)
    else:
        _share_below(outline.roots, duties)
    for root in outline.roots:
        _settle(root, duties)
    return duties


def _take_from_headings(outline: Outline, duties: Duties) -> None:
    """Units that head their tasks."""
    for siblings in _all_siblings(outline):
        for node, heading in headed_by_units(siblings).items():
            if not duties[node].assignment.units:
                duties[node].add(heading, is_shared=bool(node.children))


def _take_from_scopes(outline: Outline, duties: Duties) -> None:
    """What is said of several items behind them."""
    for node in outline.walk():
        for scope, text in node.scoped:
            for meant in meant_by(node, scope, outline):
                duties[meant].add(stated(text), is_shared=True)


def _all_siblings(outline: Outline) -> Iterator[list[Node]]:
    yield outline.roots
    for node in outline.walk():
        if node.children:
            yield node.children


def _own(node: Node, *, with_running: bool) -> Duty:
    """From brackets, labels and, where nothing stands below, sentences of the node's own text."""
    is_plain = not (node.children or node.given or node.is_row)
    is_open = with_running and not (node.given or node.is_row)
    found = annotated(node.text, with_sentences=is_plain or is_open, with_running=with_running)
    return Duty(found, found.assignment + node.cells)


def _settle(node: Node, duties: Duties) -> None:
    for child in node.children:
        _settle(child, duties)
    if not node.children:
        return
    duty = duties[node]
    if _is_given_first(node.given if node.is_given_above else [], node.children):
        _share_first(node.given, node.children, duties)
        return
    _share_below(node.children, duties)
    if node.is_given_above:
        duty.add(given_to(node), is_shared=False)
    if duty.assignment.units and _hands_down(node, duties):
        for leaf in _uncovered(node, duties):
            duties[leaf].add(duty.assignment, is_shared=True)
        duty.assignment = NOBODY


def given_to(node: Node) -> Assignment:
    """What the lines below a node say about units, a list without label included."""
    return stated_in(node.given)


def stated_in(given: list[Passage]) -> Assignment:
    """What lines that only say who does it say together."""
    if not given:
        return NOBODY
    lines = joined("\n", given)
    if ANY_LABEL.search(lines.text):
        return labelled(lines, Role.RESPONSIBLE)
    return bare_list(lines)


def _share_below(siblings: list[Node], duties: Duties) -> None:
    """Lines that say who does it stand below one item, or below the last of a group of items.

    They are taken to hold for a group unless somewhere among the siblings they follow upon
    each other, item by item.
    """
    groups = list(_groups(siblings, duties))
    singles = sum(len(group) == 1 for group in groups)
    one_by_one = singles > 0 and singles >= 2 * (len(groups) - singles)
    for group in groups:
        assignment = given_to(group[-1])
        meant = group[-1:] if one_by_one else group
        for node in meant:
            duties[node].add(assignment, is_shared=len(meant) > 1)


def _is_given_first(given: list[Passage], siblings: list[Node]) -> bool:
    """Whether who does it stands above the items each time, and not below them."""
    return bool(
        given
        and siblings
        and not siblings[-1].given
        and any(node.given and not node.children for node in siblings)
    )


def _share_first(given: list[Passage], siblings: list[Node], duties: Duties) -> None:
    """Lines above the first item hold for all up to the next such lines, and so on."""
    assignment = stated_in(given)
    for node in siblings:
        for leaf in node.leaves():
            duties[leaf].add(assignment, is_shared=False)
        if node.given:
            assignment = given_to(node)


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
