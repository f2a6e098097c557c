"""The tree of marked lines: what stands under what, by the rank of the marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kepu.domains.plans.reading.assignments import NOBODY, Assignment
from kepu.domains.plans.reading.markers import Marker, Rank
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.scopes import Scope
from kepu.domains.plans.reading.shapes import Span

_ENDS = ("。", "！", "？", "；", "：", "”", "）", ")", "】")
# 时间：, 地点： and the like begin a line of their own.
_FIELD = re.compile(r"\s*[一-鿿]{2,6}\s*[:：]")
_LONGEST_HEADING = 45
_DIGITS = {Rank.DIGIT, Rank.DIGIT_BRACKET, Rank.CIRCLED}
_CHINESE = {Rank.CHINESE, Rank.CHINESE_BRACKET}
_WRITTEN_OTHERWISE = {rank: kind - {rank} for kind in (_DIGITS, _CHINESE) for rank in kind}
# Nobody breaks lines shorter than this.
_FULL_LINE = 20


@dataclass(eq=False, slots=True)
class Node:
    """A marked line with what follows it up to the next one.

    ``given`` are the lines below it that only say who does it; a table's row states it in
    ``cells`` instead. ``scoped`` are statements behind it about several items.
    """

    marker: Marker
    whole: Passage
    parts: list[Passage]
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    given: list[Passage] = field(default_factory=list)
    scoped: list[tuple[Scope, Passage]] = field(default_factory=list)
    cells: Assignment = NOBODY
    is_row: bool = False
    is_given_above: bool = False
    is_rejoined: bool = False
    is_rebuilt: bool = False
    is_run_in: bool = False
    # Its number counts on in another writing than those before.
    is_rewritten: bool = False

    @property
    def text(self) -> Passage:
        """Head and following paragraphs; the lines of a wrapped one are joined without a break."""
        paragraphs = [[self.parts[0]]]
        for before, part in pairwise(self.parts):
            if _goes_on(before.text, part.text):
                paragraphs[-1].append(part)
            else:
                paragraphs.append([part])
        return joined("\n", [joined("", lines) for lines in paragraphs])

    @property
    def is_heading(self) -> bool:
        """Whether the head is a short line and no sentence."""
        head = self.parts[0].text
        return len(head) <= _LONGEST_HEADING and "。" not in head.rstrip("。 ")

    @property
    def is_sentence(self) -> bool:
        """Whether it is a requirement rather than a heading: it has an end, and nothing below."""
        if self.children or len(self.parts) > 1:
            return False
        text = self.parts[0].text.rstrip()
        is_clause = self.marker.rank >= Rank.DIGIT and "，" in text
        return is_clause or text.endswith(("。", "；", ";", "."))

    @property
    def is_label(self) -> bool:
        """Whether it is no heading, only words before a list that runs in: 县妇联：1.…；2.…"""
        return self.is_run_in and not self.marker.length and self.marker.value is None

    @property
    def span(self) -> Span:
        """From the mark to the end of the last line that is this node's alone."""
        first = self.whole.span
        last = max((part.span for part in (self.whole, *self.parts)), key=_end)
        return Span(first.first_block, first.start, last.last_block, last.end)

    def walk(self) -> Iterator["Node"]:
        """This node and all below, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator["Node"]:
        """What this node stands under, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def leaves(self) -> Iterator["Node"]:
        return (node for node in self.walk() if not node.children)


class Outline:
    """Grows the tree line by line."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.last: Node | None = None
        # Lines above the first mark that say who does it.
        self.given: list[Passage] = []
        self._ranks: set[Rank] = set()

    def add(self, node: Node) -> None:
        """Hang ``node`` under the last one that stands higher."""
        marker = self._regular(node.marker)
        node.is_rewritten, node.marker = marker is not node.marker, marker
        above = self.last
        while above is not None and above.marker.order >= node.marker.order:
            above = above.parent
        node.parent = above
        if above is not None and above.given and not above.children:
            above.is_given_above = True
        (self.roots if above is None else above.children).append(node)
        self.last = node

    def _regular(self, marker: Marker) -> Marker:
        """A number that counts on though it is written otherwise: 8、 and then （9）."""
        others = _WRITTEN_OTHERWISE.get(marker.rank, set())
        if marker.value in {None, 1} or marker.rank in self._ranks:
            self._ranks.add(marker.rank)
            return marker
        above = [] if self.last is None else [self.last, *self.last.ancestors()]
        for node in above:
            value = node.marker.value
            if node.marker.rank in others and value is not None and value + 1 == marker.value:
                return replace(marker, rank=node.marker.rank)
        self._ranks.add(marker.rank)
        return marker

    def walk(self) -> Iterator[Node]:
        for root in self.roots:
            yield from root.walk()


def _goes_on(line: str, following: str) -> bool:
    """Whether ``line`` was broken only because it was full."""
    line = line.strip()
    is_full = len(line) >= _FULL_LINE and not line.endswith(_ENDS)
    return is_full and _FIELD.match(following) is None


def _end(span: Span) -> tuple[int, int]:
    return span.last_block, span.end
