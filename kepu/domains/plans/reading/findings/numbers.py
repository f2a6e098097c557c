"""Numbers that are repeated or left out."""

from collections.abc import Iterator, Sequence

from kepu.domains.plans.reading.markers import Marker
from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.shapes import Finding, FindingCode


def number_findings(nodes: Sequence[Node]) -> Iterator[tuple[Node, Finding]]:
    """The nodes whose number does not follow the one before.

    Numbers of one kind go on by one or begin anew under a new heading.
    """
    before: dict[tuple[int, int], Node] = {}
    for node in nodes:
        last = before.get(node.marker.order)
        if node.marker.value is not None:
            if last is not None:
                yield from ((node, finding) for finding in _compare(last, node))
            before[node.marker.order] = node


def _compare(last: Node, node: Node) -> Iterator[Finding]:
    old, new = last.marker.value, node.marker.value
    if old is None or new is None or new == old + 1:
        return
    begins_anew = new == 1 and node.parent is not last.parent
    if new == old and not begins_anew:
        yield _finding(FindingCode.NUMBER_REPEATED, node, old + 1)
    elif new > old + 1 and (node.parent is last.parent or old > 1):
        yield _finding(FindingCode.NUMBER_MISSING, node, old + 1)


def _finding(code: FindingCode, node: Node, expected: int) -> Finding:
    printed = node.marker.numeral
    return Finding(
        code, node.whole.cut(0, node.marker.length).span, printed, _like(node.marker, expected)
    )


def _like(marker: Marker, value: int) -> str:
    """``value`` written as the marker is."""
    bare = marker.numeral.strip("()")
    text = str(value) if bare.replace(".", "").isdigit() else _chinese(value)
    if "." in bare:
        text = f"{bare.rpartition('.')[0]}.{value}"
    return f"({text})" if marker.numeral.startswith("(") else text


def _chinese(value: int) -> str:
    tens, ones = divmod(value, 10)
    digits = "〇一二三四五六七八九"
    head = ("" if tens < 2 else digits[tens % 10]) + ("十" if tens else "")
    return head + (digits[ones] if ones or not tens else "")
