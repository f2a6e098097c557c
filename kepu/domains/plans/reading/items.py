"""Items and sections: which nodes of the outline are which."""

from collections import Counter
from collections.abc import Iterator

from kepu.domains.plans.reading.outline import Node, Outline
from kepu.domains.plans.reading.responsibility import Duties


def items_of(outline: Outline, duties: Duties) -> list[Node]:
    """The nodes that carry units.

    Where nothing in the document carries units, the finest marked passages are the items, so
    that a person can name the units.
    """
    carrying = _carrying(duties)
    if not carrying:
        return list(_finest(outline))
    return [node for node in outline.walk() if node in carrying]


def without_units(outline: Outline, duties: Duties) -> list[Node]:
    """The passages that carry none though at least half of those beside them do."""
    carrying = _carrying(duties)
    parents = {node.parent for node in carrying}
    missing = {
        node
        for parent in parents
        for node in _uncovered(outline.roots if parent is None else parent.children, carrying)
    }
    return [node for node in outline.walk() if node in missing]


def _carrying(duties: Duties) -> set[Node]:
    return {node for node, duty in duties.items() if duty.assignment.units}


def sections_of(outline: Outline, items: list[Node], bare: list[Node]) -> list[Node]:
    """All headings above the items on every level, those without items too.

    ``bare`` are the passages beside items that carry no units: they head nothing.
    """
    if not items:
        return [node for node in outline.walk() if node.children]
    highest = min(item.marker.order for item in items)
    lowest = max(item.marker.order for item in items)
    chosen, left_out = set(items), set(bare)
    above = {node for item in items for node in item.ancestors()}
    sections: list[Node] = []
    for node in outline.walk():
        if node in chosen or any(parent in chosen for parent in node.ancestors()):
            continue
        if node.is_label or node in left_out:
            continue
        is_heading = _heads(node) and node.is_heading and node.marker.order < lowest
        under_section = node.parent is None or node.parent in sections
        if node in above or (
            under_section and (is_heading or (_heads(node) and node.marker.order < highest))
        ):
            sections.append(node)
    return sections


def _heads(node: Node) -> bool:
    """Whether a node is a heading at all: something stands under it, or it is short."""
    return bool(node.children) or (node.is_heading and not node.is_sentence)


def section_above(node: Node, sections: list[Node]) -> int | None:
    """The index of the nearest section a node stands under."""
    return next((sections.index(above) for above in node.ancestors() if above in sections), None)


def _uncovered(siblings: list[Node], carrying: set[Node]) -> Iterator[Node]:
    """Siblings that carry no units though at least half of those of their rank do."""
    counts: Counter[tuple[tuple[int, int], bool]] = Counter(
        (node.marker.order, node in carrying) for node in siblings
    )
    for node in siblings:
        order = node.marker.order
        is_open = node not in carrying and not any(below in carrying for below in node.walk())
        if is_open and counts[order, True] >= counts[order, False]:
            yield node


def _finest(outline: Outline) -> Iterator[Node]:
    leaves = [node for node in outline.walk() if not node.children]
    lowest = max((node.marker.order for node in leaves), default=None)
    return (node for node in leaves if node.marker.order == lowest)
