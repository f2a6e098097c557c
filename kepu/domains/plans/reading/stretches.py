"""The printed lines of a document before anything is made of them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.passages import Passage, joined
from kepu.engines.documents.blocks import Block, BlockKind, Document

# What copying out of a word processor or a web page leaves behind.
_INVISIBLE = re.compile(
    r"\[bookmark:(?:[^\[\]]|\[[^\[\]]*\])*\]|[\u200b\u200c\u200d\ufeff\u00ad]|&(?:nbsp|emsp|ensp|thinsp|#160|#xa0);"
)
_WIDE = "WFA"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A printed line, or a row of a table.

    ``is_first`` says that it begins its block, to which a computed number and a heading's level
    belong; ``is_rejoined`` that it was put together of several printed lines, ``is_run_in`` that
    it is a piece of one.
    """

    passage: Passage
    block: Block
    is_first: bool = True
    is_rejoined: bool = False
    is_run_in: bool = False

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def printed(self) -> Passage:
        """The line as the page shows it, behind a number that the word processor puts there."""
        number = self.block.number
        if not self.is_first or number is None:
            return self.passage
        label = Passage.inserted(self.block.index, number, self.passage.span.start)
        return joined("", [label, self.passage])

    @property
    def is_row(self) -> bool:
        return self.block.kind is BlockKind.TABLE_ROW

    @property
    def is_numbered(self) -> bool:
        """Whether the word processor begins it: by a number of its own or a heading's style."""
        return self.is_first and (self.block.number is not None or bool(self.block.level))

    def followed_by(self, other: "Stretch") -> "Stretch":
        """Both as one line, without the blanks at which it was broken."""
        first = self.passage.cut(0, len(self.text.rstrip()))
        whole = joined("", [first, other.passage.strip()])
        return Stretch(whole, self.block, self.is_first, is_rejoined=True)

    def part(self, start: int, end: int) -> "Stretch":
        """A piece of the line; only the first belongs to the block's number."""
        is_first = self.is_first and start == 0
        is_run_in = self.is_run_in or start > 0 or end < len(self.text)
        piece = self.passage.cut(start, end)
        return Stretch(piece, self.block, is_first, self.is_rejoined, is_run_in)


def stretches_of(document: Document) -> Iterator[Stretch]:
    """All printed lines that hold text, in order."""
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            yield Stretch(cleaned(Passage.of(block.index, block.text)), block)
        else:
            yield from _paragraph(block)


def cleaned(passage: Passage) -> Passage:
    """A passage without what copying left behind."""
    return passage.without(match.span() for match in _INVISIBLE.finditer(passage.text))


def width(text: str) -> float:
    """How wide a text is printed: a Chinese character is 1, a Latin one a half."""
    return sum(1.0 if unicodedata.east_asian_width(one) in _WIDE else 0.5 for one in text)


def _paragraph(block: Block) -> Iterator[Stretch]:
    place, is_first = 0, True
    for part in block.text.split("\n"):
        passage = cleaned(Passage.of(block.index, part, place))
        place += len(part) + 1
        if passage:
            yield Stretch(passage, block, is_first)
            is_first = False
