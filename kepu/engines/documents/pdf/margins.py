"""What the lines of a document have in common: their edges, their distance, how they are full."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kepu.engines.documents.marks import is_marked
from kepu.engines.documents.pdf.writing import Line

# In widths of a full sign. A justified line ends at the margin, others where no sign fits in.
_NEAR = 0.6
_SYMMETRIC = 1.5
_FEWEST_LINES = 6
_LEAST_SHARE = 0.15
_FULL_BY_COUNT = 0.6


@dataclass(frozen=True, slots=True)
class Margins:
    """The edges of the text on one kind of page, in points."""

    left: float
    right: float | None

    @classmethod
    def of(cls, lines: Sequence[Line], em: float, width: float) -> "Margins":
        """Edges that several lines reach; else one that mirrors the other edge."""
        left = _reached(sorted(line.left for line in lines), em)
        left = min(line.left for line in lines) if left is None else left
        right = _reached(sorted(-line.right for line in lines), em)
        farthest = max(line.right for line in lines)
        if right is None:
            is_mirrored = abs(width - farthest - left) < _SYMMETRIC * em
            return cls(left, farthest if is_mirrored else None)
        return cls(left, -right)


class Layout:
    """The common measures of all lines of a document."""

    def __init__(self, lines: Sequence[Line], widths: dict[int, float]):
        self.em = median(line.em for line in lines) if lines else 1.0
        self.leading = _leading(lines)
        self._widths = widths
        self._margins = self._by_kind(lines)
        self._counts = {
            _most(line.count for line in lines),
            _most(self._padded(line) for line in lines),
        } - {None}
        self._starts = self._usual_starts(lines)
        self.has_indents = self._has_indents(lines)

    def margins(self, line: Line) -> Margins:
        return self._margins[self._kind(line)]

    def indent(self, line: Line) -> float:
        """How far from the left margin a line begins, in widths of a sign."""
        return (line.left - self.margins(line).left) / self.em

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether ``line`` ended because the beginning of the next did not fit in any more."""
        margins = self.margins(line)
        if margins.right is None:
            return False
        if line.right + following.first + _NEAR * self.em > margins.right:
            return True
        is_wide = line.right - margins.left > _FULL_BY_COUNT * (margins.right - margins.left)
        return is_wide and not self._counts.isdisjoint({line.count, self._padded(line)})

    def is_usual_start(self, line: Line) -> bool:
        """Whether marked lines often begin where this one does."""
        return round(self.indent(line)) in self._starts

    def _kind(self, line: Line) -> tuple[int, int]:
        """Pages of one width, left and right ones apart."""
        return round(self._widths[line.page]), line.page % 2

    def _by_kind(self, lines: Sequence[Line]) -> dict[tuple[int, int], Margins]:
        kinds: dict[tuple[int, int], list[Line]] = defaultdict(list)
        for line in lines:
            kinds[self._kind(line)].append(line)
        found: dict[tuple[int, int], Margins] = {}
        for (width, side), members in kinds.items():
            others = kinds.get((width, 1 - side), [])
            known = members if len(members) >= _FEWEST_LINES else [*members, *others]
            found[width, side] = Margins.of(known, self.em, width)
        return found

    def _padded(self, line: Line) -> int:
        """The signs of a line, with those that its indent would hold."""
        return line.count + round(self.indent(line))

    def _usual_starts(self, lines: Sequence[Line]) -> set[int]:
        places = Counter(round(self.indent(line)) for line in lines if is_marked(line.text))
        least = max(2, _LEAST_SHARE * places.total())
        return {place for place, count in places.items() if count >= least}

    def _has_indents(self, lines: Sequence[Line]) -> bool:
        """Whether first lines stand in: full ones are followed by lines farther left."""
        steps = Counter(
            round((following.left - line.left) / self.em)
            for line, following in pairwise(lines)
            if line.page == following.page and self.is_full(line, following)
        )
        return steps[-2] > _LEAST_SHARE * steps.total()


def _reached(edges: list[float], em: float) -> float | None:
    """The first edge, from outside, that a second line reaches."""
    pairs = pairwise(edges)
    return next((edge for edge, other in pairs if other - edge <= _NEAR * em), None)


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance of two base lines."""
    steps = [
        following.y - line.y
        for line, following in pairwise(lines)
        if line.page == following.page and following.y > line.y
    ]
    return median(steps) if steps else 0.0


def _most(counts: Iterable[int]) -> int | None:
    """The highest count, where it is that of more than one line."""
    found = Counter(counts)
    highest = max(found, default=0)
    return highest if found[highest] > 1 else None
