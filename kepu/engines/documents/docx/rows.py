"""Rows of tables: cells by grid column, merged ones carried down."""

from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from kepu.engines.documents.blocks import Cell
from kepu.engines.documents.docx.names import number, value, w

CellText = Callable[[etree._Element], str]


class TableRows:
    """Reads the rows of one table in order; remembers the cells merged downwards."""

    def __init__(self, text_of_cell: CellText):
        self._text_of_cell = text_of_cell
        self._above: dict[int, str] = {}

    def cells(self, row: etree._Element) -> tuple[Cell, ...]:
        """The cells of the next row."""
        cells: list[Cell] = []
        column = number(row.find(w("trPr")), "gridBefore") or 0
        start = 0
        for element in row.iter(w("tc")):
            if _row_of(element) is not row:
                continue
            properties = element.find(w("tcPr"))
            if _is_removed(properties):
                continue
            if cells and _goes_on_sideways(properties):
                cells[-1] = replace(cells[-1], span=cells[-1].span + 1)
                column += 1
                continue
            cell = self._cell(element, properties, column, start)
            start += 0 if cell.is_repeated else len(cell.text) + 1
            column += cell.span
            cells.append(cell)
        return tuple(cells)

    def _cell(
        self, element: etree._Element, properties: etree._Element | None, column: int, start: int
    ) -> Cell:
        span = max(number(properties, "gridSpan") or 1, 1)
        merge = properties.find(w("vMerge")) if properties is not None else None
        goes_on = merge is not None and merge.get(w("val")) != "restart"
        text = self._text_of_cell(element)
        if goes_on and column in self._above:
            return Cell(self._above[column], column, span, start, is_repeated=True)
        self._above.pop(column, None)
        if merge is not None:
            self._above[column] = text
        return Cell(text, column, span, start)


def is_removed(row: etree._Element) -> bool:
    """Whether a tracked change takes the row out."""
    properties = row.find(w("trPr"))
    return properties is not None and properties.find(w("del")) is not None


def is_contents_box(element: etree._Element) -> bool:
    """Whether a content control holds the table of contents."""
    properties = element.find(w("sdtPr"))
    box = properties.find(w("docPartObj")) if properties is not None else None
    return value(box, "docPartGallery") == "Table of Contents"


def _is_removed(properties: etree._Element | None) -> bool:
    """Whether a tracked change takes a single cell out."""
    return properties is not None and properties.find(w("cellDel")) is not None


def _goes_on_sideways(properties: etree._Element | None) -> bool:
    """Whether a cell belongs to the one before it, in the manner of Word 97."""
    merge = properties.find(w("hMerge")) if properties is not None else None
    return merge is not None and merge.get(w("val")) != "restart"


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors(w("tr")), None)
