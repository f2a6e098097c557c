"""Which items a statement about several means, and what it gives them."""

from collections.abc import Sequence
from dataclasses import replace

from kepu.domains.plans.reading.assignments import (
    NOBODY,
    Assignment,
    bare_list,
    labelled,
    sentence,
)
from kepu.domains.plans.reading.outline import Node, Outline
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.running import running_units
from kepu.domains.plans.reading.scopes import Scope
from kepu.domains.plans.reading.shapes import Role


def meant_by(node: Node, scope: Scope, outline: Outline) -> list[Node]:
    """The finest nodes that a statement right behind ``node`` means."""
    level: Node | None = node
    while level is not None:
        siblings = level.parent.children if level.parent else outline.roots
        above = siblings[: siblings.index(level) + 1]
        found = _among(above, scope, is_last=level.parent is None)
        if found:
            return [leaf for one in found for leaf in one.leaves()]
        level = level.parent
    return [leaf for leaf in _numbered(list(outline.walk()), scope, node) if not leaf.children]


def _among(nodes: Sequence[Node], scope: Scope, *, is_last: bool) -> list[Node]:
    if scope.listed:
        found = [node for node in nodes if node.marker.value in scope.listed]
        return found if len(found) == len(scope.listed) else []
    if scope.first is not None and scope.last is not None:
        found = [node for node in nodes if _is_between(node, scope)]
        return found if len(found) == scope.last - scope.first + 1 else []
    if scope.count is not None:
        return list(nodes[-scope.count :]) if len(nodes) >= scope.count else []
    ends = (at for at, node in enumerate(nodes[:-1]) if node.scoped and not scope.is_whole)
    since = max(ends, default=-1) + 1
    group = nodes[since:]
    return list(group) if len(group) > 1 or is_last else []


def _numbered(nodes: Sequence[Node], scope: Scope, last: Node) -> list[Node]:
    """Numbers that run on through the sections are found in the whole of the plan."""
    if scope.first is None and not scope.listed:
        return []
    same = [node for node in nodes if node.marker.order == last.marker.order]
    return [node for node in same if _is_between(node, scope)]


def _is_between(node: Node, scope: Scope) -> bool:
    value = node.marker.value
    if value is None:
        return False
    return value in scope.listed or (scope.first or 0) <= value <= (scope.last or 0)


def stated(text: Passage) -> Assignment:
    """What a line says behind the words for the items it means."""
    if ANY_LABEL.search(text.text):
        return labelled(text, Role.RESPONSIBLE)
    found = sentence(text.strip(" \u3000。；;")) or bare_list(text.strip(" \u3000。；;"))
    return found or Assignment(running_units(text, only_by=False))


def with_more(held: Assignment, given: Assignment) -> Assignment:
    """What an item has, and what is given to it beside, each unit once."""
    names = {unit.name for unit in held.units}
    more = tuple(unit for unit in given.units if unit.name not in names)
    return replace(held + replace(given, units=more)) if given else held or NOBODY
