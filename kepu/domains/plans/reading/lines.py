"""The lines of a document: blocks and soft-broken parts of blocks, cleaned of what is no text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.markers import (
    Marker,
    marker_of,
    marker_of_label,
    styled_marker,
)
from kepu.domains.plans.reading.passages import Passage
from kepu.engines.documents.blocks import Block, BlockKind, Document

# What copying out of a word processor or a web page leaves behind.
_RESIDUE = re.compile(r"\[bookmark:[^\]]*\]|[\u200b\u200c\u200d\ufeff\u00ad]")
_PAGE_RESIDUE = re.compile(
    r"(?:[【\[](?:打印|关闭|收藏|分享|返回|字号|大 ?中 ?小)[^】\]]*[】\]]\s*)+$"
    r"|(?:发布|发文|更新)(?:日期|时间)\s*[:：].*(?:来源|字号|浏览|作者)"
    r"|(?:上一篇|下一篇|浏览次数|扫一扫|责任编辑)\s*[:：]?"
    r"|[-—－]\s*\d{1,3}\s*[-—－]$|第\s*\d+\s*页(?:\s*[共/]\s*\d+\s*页)?$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its mark, and its text behind the mark.

    ``whole`` holds a typed mark too. ``cells`` are the cells of a table row by grid column.
    """

    whole: Passage
    text: Passage
    marker: Marker | None = None
    level: int | None = None
    cells: tuple[tuple[int, Passage], ...] = ()


def lines_of(document: Document) -> Iterator[Line]:
    """All lines that hold text, in order."""
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_ROW:
            yield _row(block)
        else:
            yield from _paragraph(block)


def line_of(whole: Passage) -> Line:
    """The line of a passage, with the mark typed before it."""
    marker = marker_of(whole.text)
    return Line(whole, whole.cut(marker.length).strip() if marker else whole.strip(), marker)


def _paragraph(block: Block) -> Iterator[Line]:
    place, is_first = 0, True
    for part in block.text.split("\n"):
        passage = _clean(Passage.of(block.index, part, place))
        place += len(part) + 1
        if passage and not _PAGE_RESIDUE.match(passage.text.strip()):
            yield _first(block, passage) if is_first else line_of(passage)
            is_first = False


def _first(block: Block, passage: Passage) -> Line:
    """The line that a computed number or a heading's style belongs to."""
    typed = line_of(passage)
    if block.number is not None:
        return Line(passage, passage.strip(), marker_of_label(block.number), block.level)
    if typed.marker is None and block.level:
        return Line(passage, passage.strip(), styled_marker(block.level), block.level)
    return Line(passage, typed.text, typed.marker, block.level)


def _row(block: Block) -> Line:
    whole = _clean(Passage.of(block.index, block.text))
    cells = tuple((cell.column, _cell(block, cell.start, cell.text)) for cell in block.cells)
    return Line(whole, whole.strip(), cells=cells)


def _cell(block: Block, start: int, text: str) -> Passage:
    """A cell's passage; one carried down stands where it would begin, without a length there."""
    if block.text[start : start + len(text)] == text:
        return Passage.of(block.index, text, start)
    return Passage.inserted(block.index, text, start)


def _clean(passage: Passage) -> Passage:
    return passage.without(match.span() for match in _RESIDUE.finditer(passage.text))
