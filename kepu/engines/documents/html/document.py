"""A web page as blocks, walked in order."""

from lxml import etree

from kepu.engines.documents.blocks import Block, BlockKind, Cell, Document
from kepu.engines.documents.html.article import (
    article_of,
    is_kept_outside,
    is_residue,
    is_table_kept_outside,
)
from kepu.engines.documents.html.parsing import parsed
from kepu.engines.documents.html.pruning import amounts_of, prune
from kepu.engines.documents.html.tables import is_data, rows_of
from kepu.engines.documents.html.walking import Paragraph, Walk


def read_html(data: bytes, name: str) -> Document:
    """Blocks of the page's article. Raises `UnreadableDocument`."""
    root = parsed(data)
    prune(root)
    page = _Page(root)
    page.read()
    return Document(name=name, format="html", blocks=tuple(page.blocks))


class _Page:
    """Gathers the blocks of a page."""

    def __init__(self, root: etree._Element):
        self.blocks: list[Block] = []
        self._root = root
        self._amounts = amounts_of(root)
        self._article = article_of(root, self._amounts, self._is_data)
        self._place = 0
        self._table = 0

    def read(self) -> None:
        walk = Walk(self._root, self._article, self._is_data)
        for item in walk:
            if isinstance(item, Paragraph):
                self._paragraph(item)
            elif walk.is_inside or is_table_kept_outside(self._amounts[item]):
                self._rows(item)

    def _is_data(self, element: etree._Element) -> bool:
        return element.tag == "table" and is_data(element, self._amounts)

    def _paragraph(self, found: Paragraph) -> None:
        if is_residue(found.text):
            return
        if not found.is_inside and not is_kept_outside(found.text, found.level, found.owner):
            return
        self._place += 1
        kind = BlockKind.PARAGRAPH if found.level is None else BlockKind.HEADING
        self.blocks.append(
            Block(len(self.blocks), kind, found.text, self._place, found.number, found.level)
        )

    def _rows(self, table: etree._Element) -> None:
        self._table += 1
        for cells in rows_of(table, cell_text):
            self._place += 1
            self.blocks.append(_row(len(self.blocks), cells, self._place, self._table))


def _row(index: int, cells: tuple[Cell, ...], place: int, table: int) -> Block:
    text = "\t".join(cell.text for cell in cells if not cell.is_repeated)
    return Block(index, BlockKind.TABLE_ROW, text, place, cells=cells, table=table)


def cell_text(cell: etree._Element) -> str:
    """The paragraphs of a cell, a line each, with the numbers of lists."""
    walk = Walk(cell, None, lambda _table: False)
    return "\n".join(
        (item.number or "") + item.text for item in walk if isinstance(item, Paragraph)
    )
