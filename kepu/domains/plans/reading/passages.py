"""Text that knows where in the source each of its characters stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from kepu.domains.plans.reading.shapes import Span


@dataclass(frozen=True, slots=True)
class _Piece:
    """``length`` characters from ``start`` of a block; inserted ones have no place of their own."""

    block: int
    start: int
    length: int
    is_inserted: bool = False

    def cut(self, start: int, end: int) -> "_Piece":
        moved = self.start if self.is_inserted else self.start + start
        return _Piece(self.block, moved, end - start, self.is_inserted)

    @property
    def end(self) -> int:
        return self.start if self.is_inserted else self.start + self.length


@dataclass(frozen=True)
class Passage:
    """A text put together from stretches of blocks. Build it with `Passage.of`."""

    text: str
    pieces: tuple[_Piece, ...]

    @classmethod
    def of(cls, block: int, text: str, start: int = 0) -> "Passage":
        """``text`` as it stands in ``block`` from character ``start``."""
        return cls(text, (_Piece(block, start, len(text)),))

    @classmethod
    def inserted(cls, block: int, text: str, start: int) -> "Passage":
        """``text`` that is read at a place where it does not stand."""
        return cls(text, (_Piece(block, start, len(text), is_inserted=True),))

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def __len__(self) -> int:
        return len(self.text)

    @property
    def span(self) -> Span:
        """From the first to the last character."""
        first, last = self.pieces[0], self.pieces[-1]
        return Span(first.block, first.start, last.block, last.end)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where in the text each piece ends."""
        return tuple(accumulate(piece.length for piece in self.pieces))

    @property
    def breaks(self) -> tuple[int, ...]:
        """Where one stretch of the source ends and the next begins, within the text."""
        return self._ends[:-1]

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """The characters from ``start`` to before ``end``."""
        end = len(self.text) if end is None else end
        if start <= 0 and end >= len(self.text):
            return self
        pieces: list[_Piece] = []
        for index in range(bisect_right(self._ends, start), len(self.pieces)):
            piece = self.pieces[index]
            offset = self._ends[index] - piece.length
            if offset >= end:
                break
            pieces.append(piece.cut(max(start - offset, 0), min(end - offset, piece.length)))
        return Passage(self.text[start:end], tuple(pieces or self._nothing_at(start)))

    def strip(self, characters: str | None = None) -> "Passage":
        """Without ``characters`` (blanks) at both ends."""
        text = self.text.rstrip(characters)
        start = len(text) - len(text.lstrip(characters))
        return self.cut(start, max(len(text), start))

    def without(self, gaps: Iterable[tuple[int, int]]) -> "Passage":
        """Without the stretches given as start and end, in order and apart."""
        parts: list[Passage] = []
        start = 0
        for left, right in gaps:
            parts.append(self.cut(start, left))
            start = right
        return joined("", [*parts, self.cut(start)])

    def _nothing_at(self, start: int) -> tuple[_Piece, ...]:
        """An empty place, so that an empty passage has a span too."""
        index = bisect_left(self._ends, start)
        if index == len(self.pieces):
            return (_Piece(self.pieces[-1].block, self.pieces[-1].end, 0),)
        piece = self.pieces[index]
        place = max(start - (self._ends[index] - piece.length), 0)
        return (piece.cut(place, place),)


def joined(separator: str, passages: Iterable[Passage]) -> Passage:
    """One passage of several; ``separator`` has no place in the source."""
    text, pieces = "", list[_Piece]()
    for passage in passages:
        if pieces and separator:
            last = pieces[-1]
            pieces.append(_Piece(last.block, last.end, len(separator), is_inserted=True))
            text += separator
        text += passage.text
        pieces.extend(passage.pieces)
    return Passage(text, tuple(piece for piece in pieces if piece.length) or tuple(pieces[:1]))
