"""Text files: a line is a block; a line with tabs inside is the row of a table."""

import re

from kepu.engines.documents.blocks import Block, BlockKind, Cell, Document
from kepu.engines.documents.encodings import decode

_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


def read_text(data: bytes, name: str) -> Document:
    """The lines of a text file that hold anything, with their line numbers."""
    return Document(name=name, format="txt", blocks=tuple(blocks_of(decode(data) or "")))


def blocks_of(text: str) -> list[Block]:
    """Blocks of pasted or stored text, as they stand, trailing blanks included."""
    blocks: list[Block] = []
    # A stray zero byte means nothing, and no database takes it.
    for place, line in enumerate(_LINE_ENDS.split(text.replace("\0", "")), 1):
        if line.strip():
            blocks.append(_block(len(blocks), place, line))
    return blocks


def _block(index: int, place: int, line: str) -> Block:
    if "\t" not in line.strip():
        return Block(index, BlockKind.PARAGRAPH, line, place)
    return Block(index, BlockKind.TABLE_ROW, line, place, cells=_cells(line))


def _cells(line: str) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    start = 0
    for column, text in enumerate(line.split("\t")):
        cells.append(Cell(text=text, column=column, start=start))
        start += len(text) + 1
    return tuple(cells)
