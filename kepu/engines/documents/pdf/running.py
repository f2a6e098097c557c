"""Running heads and feet: what stands at the same height on several pages, digits aside."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from kepu.engines.documents.pdf.writing import Line

_NUMERALS = re.compile(r"\d+|[〇零一二三四五六七八九十百]+(?=页)")
_PAGE_NUMBER = re.compile(
    r"[-–—－―·.•~～]+\s*\d{1,4}\s*[-–—－―·.•~～]+"
    r"|第\s*\S{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\S{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}"
    r"|(?:[Pp]age|P\.)\s*\d{1,4}(?:\s*of\s*\d{1,4})?"
)
_BARE = re.compile(r"\d{1,4}|[ivxlIVXL]{1,6}")
# Points by which a head may move; how many lines it may have; where it may stand, as a share.
_SHAKE = 4.0
_MOST_LINES = 3
_ZONE = 0.15
_LEAST_SHARE = 0.2

Key = tuple[str, int]


class Running:
    """Tells running lines from text. ``pages`` hold the lines outside tables, ordered."""

    def __init__(self, pages: Sequence[Sequence[Line]], heights: Sequence[float]):
        self._pages = pages
        self._heights = heights
        self.heads: list[str] = []
        self.feet: list[str] = []
        self._removed: set[int] = set()
        self._strip(lambda lines: lines[:_MOST_LINES], self.heads, is_head=True)
        self._strip(lambda lines: lines[: -_MOST_LINES - 1 : -1], self.feet, is_head=False)
        if len(self._removed) == sum(map(len, pages)):
            self._keep_all()

    def is_text(self, line: Line) -> bool:
        return id(line) not in self._removed

    def _keep_all(self) -> None:
        self._removed.clear()
        self.heads.clear()
        self.feet.clear()

    def _strip(
        self, outer: Callable[[Sequence[Line]], Sequence[Line]], to: list[str], *, is_head: bool
    ) -> None:
        """From outside in, as long as lines repeat or give the number of the page."""
        repeated = self._repeated(outer(lines) for lines in self._pages)
        bare = self._counts_pages(outer(lines)[:1] for lines in self._pages)
        for lines, height in zip(self._pages, self._heights, strict=True):
            for line in outer(lines):
                is_outside = line.y < _ZONE * height if is_head else line.y > (1 - _ZONE) * height
                is_number = _PAGE_NUMBER.fullmatch(line.text) or (
                    bare and _BARE.fullmatch(line.text)
                )
                if not (is_outside and (is_number or not repeated.isdisjoint(_keys(line)))):
                    break
                self._removed.add(id(line))
                if line.text not in to[-_MOST_LINES:]:
                    to.append(line.text)

    def _repeated(self, outer: Iterable[Sequence[Line]]) -> set[Key]:
        counts = Counter(
            key for lines in outer for key in {key for line in lines for key in _keys(line)}
        )
        least = max(2, min(3, len(self._pages) - 1), _LEAST_SHARE * len(self._pages))
        return {key for key, count in counts.items() if count >= least}

    def _counts_pages(self, outermost: Iterable[Sequence[Line]]) -> bool:
        """Whether the outermost lines are bare numbers that count on with the pages."""
        numbers = [
            int(lines[0].text) - lines[0].page
            for lines in outermost
            if lines and lines[0].text.isascii() and lines[0].text.isdecimal()
        ]
        if len(numbers) < 2:
            return len(self._pages) == 1 and numbers == [0]
        return sum(one == other for one, other in pairwise(numbers)) * 2 >= len(numbers) - 1


def _keys(line: Line) -> tuple[Key, Key]:
    """Text and height; a height between two steps counts for both."""
    text = _NUMERALS.sub("#", line.text).replace(" ", "")
    step = int(line.y // _SHAKE)
    near = 1 if line.y % _SHAKE * 2 > _SHAKE else -1
    return (text, step), (text, step + near)
