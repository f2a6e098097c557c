"""Lines of text out of signs that stand on one base line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from kepu.engines.documents.pdf.pages import Glyph

# Shares of the height of a sign.
_SAME_LINE = 0.35
_DOUBLED = 0.3
_WORD_GAP = 0.2
_SIGN_GAP = 0.6
_COLUMN_GAP = 0.9
_CLOSING = "，。、；：？！）》】〕”’」』…,.;:?!)]}%％℃"
_OPENING = "（《【〔“‘「『([{"
_NARROWEST = 0.2
_FIRST_WIDE = "\u2e80"


class Piece(NamedTuple):
    """A part of a line, away from the next by a gap such as stands between columns."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page, without blanks at its ends.

    ``em`` is the width of a full sign; ``first`` the width of what could not have been parted
    from its first sign; ``count`` the number of signs drawn, blanks included, also those drawn
    before the text and after it.
    """

    text: str
    page: int
    left: float
    right: float
    y: float
    size: float
    em: float
    first: float
    count: int
    pieces: tuple[Piece, ...]
    has_blank_before: bool = False
    has_blank_after: bool = False


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """The lines from top to bottom."""
    return [line for row in _rows(glyphs) if (line := line_of(row, page)) is not None]


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.y):
        if row and glyph.y - row[-1].y > _SAME_LINE * min(glyph.size, row[-1].size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def line_of(row: list[Glyph], page: int) -> Line | None:
    """The line of signs on one base line, if any of them is no blank."""
    row = _single(sorted(row, key=lambda glyph: glyph.left))
    drawn = [index for index, glyph in enumerate(row) if not glyph.text.isspace()]
    if not drawn:
        return None
    inner = row[drawn[0] : drawn[-1] + 1]
    size = median(glyph.size for glyph in inner)
    wide = [glyph.right - glyph.left for glyph in inner if glyph.text >= _FIRST_WIDE]
    return Line(
        text=_text(inner),
        page=page,
        left=inner[0].left,
        right=max(glyph.right for glyph in inner),
        y=median(glyph.y for glyph in inner),
        size=size,
        em=max(median(wide) if wide else size, _NARROWEST * size),
        first=_first(inner),
        count=len(row),
        pieces=tuple(_pieces(inner)),
        has_blank_before=drawn[0] > 0,
        has_blank_after=drawn[-1] < len(row) - 1,
    )


def _single(row: list[Glyph]) -> list[Glyph]:
    """The signs without those drawn twice to look bold."""
    kept: list[Glyph] = []
    for glyph in row:
        is_again = any(
            glyph.text == other.text
            and glyph.left - other.left < _DOUBLED * (other.right - other.left)
            for other in kept[-2:]
        )
        if not is_again:
            kept.append(glyph)
    return kept


def _text(row: list[Glyph]) -> str:
    """The signs, with a blank where a gap parts words or a wide one parts signs."""
    text = row[0].text
    for before, glyph in pairwise(row):
        gap = glyph.left - before.right
        is_word = before.text < _FIRST_WIDE and glyph.text < _FIRST_WIDE
        least = (_WORD_GAP if is_word else _SIGN_GAP) * min(before.size, glyph.size)
        if gap > least and not before.text.isspace() and not glyph.text.isspace():
            text += " "
        text += glyph.text
    return text


def _pieces(row: list[Glyph]) -> Iterator[Piece]:
    """The parts between wide gaps; blanks that were drawn are gaps as well."""
    drawn = [glyph for glyph in row if not glyph.text.isspace()]
    begin = 0
    for index, glyph in enumerate(drawn):
        following = drawn[index + 1] if index + 1 < len(drawn) else None
        gap = following.left - glyph.right if following else 0.0
        if following is None or gap > _COLUMN_GAP * min(glyph.size, following.size):
            part = drawn[begin : index + 1]
            yield Piece(_text(part), part[0].left, max(glyph.right for glyph in part))
            begin = index + 1


def _first(row: list[Glyph]) -> float:
    """Width of the first sign with what has to stand beside it on its line."""
    end = 0
    while end + 1 < len(row) and _belong(row[end].text, row[end + 1].text):
        end += 1
    return row[end].right - row[0].left


def _belong(sign: str, following: str) -> bool:
    is_word = sign.isascii() and sign.isalnum() and following.isascii() and following.isalnum()
    return is_word or sign in _OPENING or following in _CLOSING
