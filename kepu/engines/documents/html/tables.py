"""Tables of a page: told from mere layout, cells carried over the rows they span."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from kepu.engines.documents.blocks import Cell
from kepu.engines.documents.html.pruning import Amount

_CELLS = ("td", "th")
_LAYOUT_SIGNS = 500
_LAYOUT_SHARE = 0.6
_MOST_COLUMNS = 100
CellText = Callable[[etree._Element], str]


def is_data(table: etree._Element, amounts: dict[etree._Element, Amount]) -> bool:
    """Whether a table has columns of its own; one that holds an article lays it out."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    widths = [sum(1 for _cell in row.iterchildren(*_CELLS)) for row in table.iter("tr")]
    whole = amounts[table].text
    largest = max((amounts[cell].text for cell in table.iter(*_CELLS)), default=0)
    holds_article = largest > max(_LAYOUT_SIGNS, _LAYOUT_SHARE * whole)
    return max(widths, default=0) > 1 and not holds_article


@dataclass(slots=True)
class _Carried:
    text: str
    span: int
    rows: int


def rows_of(table: etree._Element, text_of: CellText) -> Iterator[tuple[Cell, ...]]:
    """The rows that hold text; a cell over several rows repeats its text in each."""
    carried: dict[int, _Carried] = {}
    for row in table.iter("tr"):
        cells = tuple(_row(row, carried, text_of))
        if any(cell.text.strip() for cell in cells):
            yield cells


def _row(row: etree._Element, carried: dict[int, _Carried], text_of: CellText) -> Iterator[Cell]:
    own = row.iterchildren(*_CELLS)
    column = start = 0
    while True:
        above = carried.get(column)
        if above is not None:
            yield Cell(above.text, column, above.span, start, is_repeated=True)
            column += above.span
            _used(carried, column - above.span)
            continue
        element = next(own, None)
        if element is None:
            later = [place for place in carried if place > column]
            if not later:
                return
            column = min(later)
            continue
        span = min(_count(element, "colspan"), _MOST_COLUMNS)
        rows = _count(element, "rowspan")
        text = text_of(element)
        yield Cell(text, column, span, start)
        if rows > 1:
            carried[column] = _Carried(text, span, rows)
            _used(carried, column)
        start += len(text) + 1
        column += span


def _used(carried: dict[int, _Carried], column: int) -> None:
    """Count down the rows a cell still reaches into."""
    carried[column].rows -= 1
    if not carried[column].rows:
        del carried[column]


def _count(element: etree._Element, name: str) -> int:
    text = (element.get(name) or "").strip()
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 6 else 1
