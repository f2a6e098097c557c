"""What is read out of a document: its text block by block, each with its place."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is in the layout of its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table row.

    ``start`` is where ``text`` begins in the row's text. A cell merged downwards repeats the
    text of the cell above with ``is_repeated`` set, and stands in the row's text only once.
    """

    text: str
    column: int
    span: int = 1
    start: int = 0
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a row of a table.

    ``number`` is the label the word processor prints before the text (``一、``), computed and
    not part of ``text``; where the number was typed it is part of ``text`` and ``number`` is
    ``None``. ``level`` is the outline level of a heading, 0 for a document's title. ``place`` is
    the line of a text file, or the paragraph or row counted through the document, from 1.
    ``page`` is the page it begins on, where the format has pages.
    """

    index: int
    kind: BlockKind
    text: str
    place: int
    number: str | None = None
    level: int | None = None
    cells: tuple[Cell, ...] = ()
    table: int | None = None
    page: int | None = None

    def as_json(self) -> dict[str, object]:
        """The block as plain data, without what is empty."""
        return {key: value for key, value in asdict(self).items() if value not in (None, (), [])}


@dataclass(frozen=True, slots=True)
class Document:
    """A document as text. Running heads, feet and notes stand apart from ``blocks``."""

    name: str
    format: str
    blocks: tuple[Block, ...]
    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
