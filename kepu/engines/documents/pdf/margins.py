"""What the lines of a document have in common: their edges, their distance, how they are full."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kepu.engines.documents.marks import is_closed, is_marked
from kepu.engines.documents.pdf.writing import Line

# In widths of a full sign. A justified line ends at the margin, others where no sign fits in.
_NEAR = 0.6
_SYMMETRIC = 2.0
_NARROWEST = 18
_ENOUGH = 3
# Of lines that are all paragraphs of their own, some are equally long too.
_FULL_SHARE = 0.08
_FAR = 4.0
_HANGING = 1.6
_FEWEST_LINES = 6
_LEAST_SHARE = 0.15
_RARE = 0.1
_HARD_SHARE = 0.9
_HARD_FEWEST = 0.06


@dataclass(frozen=True, slots=True)
class Margins:
    """The edges of the text on one kind of page, in points; no right one where none shows."""

    left: float
    right: float | None

    @classmethod
    def of(cls, lines: Sequence[Line], em: float, width: float) -> "Margins":
        """The right edge counts if it mirrors the left one on the page, or if many reach it."""
        left = _left([line.left for line in lines], em)
        right, count = _right([line.right for line in lines], em)
        are_many = count >= max(_ENOUGH, _FULL_SHARE * len(lines))
        is_shown = abs(width - right - left) < _SYMMETRIC * em or are_many
        return cls(left, right if is_shown and right - left >= _NARROWEST * em else None)


class Layout:
    """The common measures of all lines of a document."""

    def __init__(self, lines: Sequence[Line], widths: dict[int, float]):
        self.em = median(line.em for line in lines) if lines else 1.0
        self.leading = _leading(lines)
        self._widths = widths
        self._margins = self._by_kind(lines)
        self._counts = self._full_counts(lines)
        self._starts = self._usual_starts(lines)
        self.has_indents = self._has_indents(lines)

    def margins(self, line: Line) -> Margins:
        return self._margins[self._kind(line)]

    def indent(self, line: Line) -> float:
        """How far from the left margin a line begins, in widths of a sign."""
        return (line.left - self.margins(line).left) / self.em

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether ``line`` ended because the beginning of the next did not fit in any more."""
        right = self.margins(line).right
        if right is not None and line.right + following.first + _NEAR * self.em > right:
            return True
        return line.count == self._counts.get(round(self.indent(line)))

    def is_usual_start(self, line: Line) -> bool:
        """Whether marked lines begin where this one does, as far as any surely do."""
        return not self._starts or round(self.indent(line)) in self._starts

    def _kind(self, line: Line) -> tuple[int, int]:
        """Pages of one width, left and right ones apart."""
        return round(self._widths[line.page]), line.page % 2

    def _by_kind(self, lines: Sequence[Line]) -> dict[tuple[int, int], Margins]:
        """Left and right pages have margins of their own only if both show the same width."""
        kinds: dict[tuple[int, int], list[Line]] = defaultdict(list)
        for line in lines:
            kinds[self._kind(line)].append(line)
        found: dict[tuple[int, int], Margins] = {}
        for width, side in kinds:
            one, other = kinds[width, side], kinds.get((width, 1 - side), [])
            mine, theirs = (Margins.of(some or one, self.em, width) for some in (one, other))
            is_shown = min(len(one), len(other)) >= _FEWEST_LINES and _equal(mine, theirs, self.em)
            both = Margins.of([*one, *other], self.em, width)
            found[width, side] = mine if is_shown else both
        return found

    def _full_counts(self, lines: Sequence[Line]) -> dict[int, int]:
        """By indent the highest count of signs, where several lines have it: hard wraps."""
        counts: dict[int, Counter[int]] = defaultdict(Counter)
        for line in lines:
            counts[round(self.indent(line))][line.count] += 1
        highest = max((max(found) for found in counts.values()), default=0)
        least = max(_HARD_SHARE * highest, _NARROWEST)
        fewest = _HARD_FEWEST * len(lines)
        return {
            indent: max(found)
            for indent, found in counts.items()
            if found[max(found)] > max(1, fewest) and max(found) >= least
        }

    def _usual_starts(self, lines: Sequence[Line]) -> set[int]:
        """The indents of marked lines below one that surely ended its paragraph."""
        places = Counter(
            round(self.indent(line))
            for before, line in zip((None, *lines), lines, strict=False)
            if is_marked(line.text) and (before is None or self._is_end(before, line))
        )
        return {place for place, count in places.items() if count >= _RARE * places.total()}

    def _is_end(self, before: Line, line: Line) -> bool:
        return is_closed(before.text) or not self.is_full(before, line)

    def _has_indents(self, lines: Sequence[Line]) -> bool:
        """Whether first lines stand in: full ones are followed by lines farther left."""
        steps = Counter(
            round((following.left - line.left) / self.em)
            for line, following in pairwise(lines)
            if line.page == following.page and self.is_full(line, following)
        )
        return steps[-2] > _LEAST_SHARE * steps.total()


def _equal(one: Margins, other: Margins, em: float) -> bool:
    """Whether the text between two pairs of margins is equally wide."""
    if one.right is None or other.right is None:
        return False
    return abs((one.right - one.left) - (other.right - other.left)) < em


def _left(edges: list[float], em: float) -> float:
    """The first edge, unless a single line stands far out."""
    ordered = sorted(edges)
    pairs = pairwise(ordered)
    shared = next((edge for edge, other in pairs if other - edge <= _NEAR * em), ordered[0])
    return ordered[0] if shared - ordered[0] <= _FAR * em else shared


def _right(edges: list[float], em: float) -> tuple[float, int]:
    """Where most lines end that end far out, and how many; a full stop may hang beyond."""
    farthest = max(edges)
    outer = sorted((edge for edge in edges if farthest - edge <= _HANGING * em), reverse=True)
    counts = [bisect_right(outer, _NEAR * em - edge, key=lambda other: -other) for edge in outer]
    sizes = [count - place for place, count in enumerate(counts)]
    best = sizes.index(max(sizes))
    return outer[best], sizes[best]


def _leading(lines: Sequence[Line]) -> float:
    """The distance of base lines within a paragraph: a small one that is common."""
    steps = sorted(
        following.y - line.y
        for line, following in pairwise(lines)
        if line.page == following.page and following.y > line.y
    )
    return steps[len(steps) // 4] if steps else 0.0
