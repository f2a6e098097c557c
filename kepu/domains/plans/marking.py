"""Cut the text of a block at the places that items, names and findings were read from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class MarkKind(StrEnum):
    """What a stretch of the source was read as."""

    ITEM = "item"
    NAME = "name"
    FINDING = "finding"


@dataclass(frozen=True)
class Mark:
    """A stretch of the source and the row it became, named by ``ref``."""

    kind: MarkKind
    ref: str
    first: int
    start: int
    last: int
    end: int

    def within(self, block: int, length: int) -> tuple[int, int]:
        """The characters of a block that are marked; an empty range where none are."""
        if not self.first <= block <= self.last:
            return 0, 0
        begin = self.start if block == self.first else 0
        end = min(self.end, length) if block == self.last else length
        return begin, max(begin, end)


@dataclass(frozen=True)
class Piece:
    """A stretch of a block's text, and the refs of what it was read as; empty for none."""

    text: str
    item: str = ""
    name: str = ""
    finding: str = ""


def pieces_of(block: int, text: str, marks: Sequence[Mark]) -> list[Piece]:
    """The text of a block in pieces, each wholly inside or outside every mark."""
    ranges = [(mark, *mark.within(block, len(text))) for mark in marks]
    present = [(mark, begin, end) for mark, begin, end in ranges if begin < end]
    cuts = sorted({0, len(text), *(cut for _mark, *places in present for cut in places)})
    return [Piece(text[begin:end], **_refs(begin, present)) for begin, end in pairwise(cuts)]


def _refs(at: int, present: Iterable[tuple[Mark, int, int]]) -> dict[str, str]:
    """The refs of the marks over one character; of two of a kind the later one counts."""
    return {mark.kind.value: mark.ref for mark, begin, end in present if begin <= at < end}
