"""Running heads and feet: what stands at the same height on several pages, digits aside."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, zip_longest
from statistics import median

from kepu.engines.documents.pdf.writing import Line

_NUMERALS = re.compile(r"\d+|[〇零一二三四五六七八九十百]+(?=页)")
_PAGE_NUMBER = re.compile(
    r"[-–—－―·.•~～]+\s*\d{1,4}\s*[-–—－―·.•~～]+"
    r"|第\s*\S{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\S{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}"
    r"|(?:[Pp]age|P\.)\s*\d{1,4}(?:\s*of\s*\d{1,4})?"
)
_NUMBER = "#"
_BARE = re.compile(r"\d{1,4}|[ivxlIVXL]{1,6}")
# Points by which a head may move; how many lines it may have; where it may stand, as a share.
_SHAKE = 4.0
_MOST_LINES = 3
_ZONE = 0.15
_LEAST_SHARE = 0.35
# Points from the edge where no text is set, and where only small print is; the gap beside it in
# heights of a line.
_EDGE, _SMALL_EDGE = 45.0, 58.0
_SMALL = 0.95
_GAP = 2.0

Key = tuple[str, int]
Outer = Callable[[Sequence[Line]], Sequence[Line]]


class Running:
    """Tells running lines from text. ``pages`` hold the lines outside tables, ordered."""

    def __init__(self, pages: Sequence[Sequence[Line]], heights: Sequence[float]):
        self._pages = pages
        self._heights = heights
        sizes = [line.size for lines in pages for line in lines]
        self._size = median(sizes) if sizes else 0.0
        self.heads: list[str] = []
        self.feet: list[str] = []
        self._removed: set[int] = set()
        self._strip(lambda lines: lines[: _MOST_LINES + 1], self.heads, is_head=True)
        self._strip(lambda lines: lines[: -_MOST_LINES - 2 : -1], self.feet, is_head=False)
        if len(self._removed) == sum(map(len, pages)):
            self._keep_all()

    def is_text(self, line: Line) -> bool:
        return id(line) not in self._removed

    def _keep_all(self) -> None:
        self._removed.clear()
        self.heads.clear()
        self.feet.clear()

    def _strip(self, outer: Outer, to: list[str], *, is_head: bool) -> None:
        """From outside in, as long as lines repeat, number the page or stand at its edge."""
        repeated = self._repeated(outer(lines)[:_MOST_LINES] for lines in self._pages)
        bare = self._counts_pages(outer(lines)[:1] for lines in self._pages)
        for lines, height in zip(self._pages, self._heights, strict=True):
            before = None
            outermost = outer(lines)
            for place, (line, inner) in enumerate(zip_longest(outermost, outermost[1:])):
                away = line.y if is_head else height - line.y
                gap = abs(inner.y - line.y) if inner is not None else height
                is_running = (
                    _PAGE_NUMBER.fullmatch(line.text) is not None
                    or (bare and _BARE.fullmatch(line.text) is not None)
                    or not repeated.isdisjoint(_keys(line, place))
                    or self._is_apart(line, away, gap)
                )
                is_near = before is None or abs(line.y - before.y) <= gap + _SHAKE
                if away > _ZONE * height or not (is_running and is_near):
                    break
                before = line
                self._removed.add(id(line))
                if line.text not in to[-_MOST_LINES:]:
                    to.append(line.text)

    def _is_apart(self, line: Line, away: float, gap: float) -> bool:
        """Whether a line stands nearer to the edge than text does, and away from the text."""
        edge = _SMALL_EDGE if line.size < _SMALL * self._size else _EDGE
        return away < edge and gap > _GAP * self._size

    def _repeated(self, outer: Iterable[Sequence[Line]]) -> set[Key]:
        counts = Counter(
            key
            for lines in outer
            for key in {key for place, line in enumerate(lines) for key in _keys(line, place)}
        )
        least = max(2, min(3, len(self._pages) - 1), _LEAST_SHARE * len(self._pages))
        return {key for key, count in counts.items() if count >= least and key[0] != _NUMBER}

    def _counts_pages(self, outermost: Iterable[Sequence[Line]]) -> bool:
        """Whether the outermost lines are bare numbers that count on with the pages."""
        numbers = [
            int(lines[0].text) - lines[0].page
            for lines in outermost
            if lines and re.fullmatch(r"[0-9]{1,4}", lines[0].text)
        ]
        if len(numbers) < 2:
            return len(self._pages) == 1 and numbers == [0]
        return sum(one == other for one, other in pairwise(numbers)) * 2 >= len(numbers) - 1


def _keys(line: Line, place: int) -> tuple[Key, Key]:
    """Text and height; a height between two steps counts for both.

    Only the outermost line may count pages in its text: below it, lines that differ in nothing
    but numbers are the items of a list.
    """
    text = _NUMERALS.sub(_NUMBER, line.text) if place == 0 else line.text
    step = int(line.y // _SHAKE)
    near = 1 if line.y % _SHAKE * 2 > _SHAKE else -1
    return (text, step), (text, step + near)
