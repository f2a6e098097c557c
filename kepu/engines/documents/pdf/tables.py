"""Tables on a page: signs put into the fields of a grid; rows that go on over a page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kepu.engines.documents.blocks import Cell
from kepu.engines.documents.pdf.fields import field_text
from kepu.engines.documents.pdf.grids import Field, Grid
from kepu.engines.documents.pdf.pages import Glyph
from kepu.engines.documents.pdf.writing import lines_of

_SAME_EDGE = 5.0
_FEWEST_ROWS = 2
Row = tuple[Cell, ...]


@dataclass(slots=True)
class Table:
    """A table, its columns at ``xs``; rows with their page. ``page`` is its last one."""

    page: int
    top: float
    bottom: float
    xs: list[float]
    rows: list[tuple[int, Row]] = field(default_factory=list)


def table_of(grid: Grid, glyphs: Iterable[Glyph], page: int) -> Table:
    """The rows of a grid that hold text."""
    inside: dict[Field, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        place = grid.field_at((glyph.left + glyph.right) / 2, glyph.y - glyph.size / 4)
        if place is not None:
            inside[place].append(glyph)
    texts = {place: _text(grid, place, members, page) for place, members in inside.items()}
    table = Table(page, grid.ys[0], grid.ys[-1], grid.xs)
    for row in range(len(grid.ys) - 1):
        cells = laid_out(
            (texts.get(place, ""), place.first_column, _span(place), place.first_row < row)
            for place in grid.fields(row)
        )
        if any(cell.text for cell in cells):
            table.rows.append((page, cells))
    return table


def laid_out(cells: Iterable[tuple[str, int, int, bool]]) -> Row:
    """Cells with where they begin in the text of their row."""
    row: list[Cell] = []
    start = 0
    for text, column, span, is_repeated in cells:
        row.append(Cell(text, column, span, start, is_repeated))
        start += 0 if is_repeated else len(text) + 1
    return tuple(row)


def goes_on(table: Table, following: Table) -> bool:
    """Whether a table on top of the next page has the columns of this one."""
    edges = zip((table.xs[0], table.xs[-1]), (following.xs[0], following.xs[-1]), strict=True)
    return following.page == table.page + 1 and all(
        abs(one - other) <= _SAME_EDGE for one, other in edges
    )


def append(table: Table, following: Table) -> None:
    """Put the rows of the next page below: heading rows once, a row that was parted as one."""
    above = [row for _page, row in table.rows]
    rows = _without_heads(above, _in_columns(following, table.xs))
    if rows and _is_rest(above, rows[0]):
        table.rows[-1] = (table.rows[-1][0], _joined(above[-1], rows.pop(0)))
    elif rows:
        rows[0] = _carried(above[-1], rows[0])
    table.rows.extend((following.page, row) for row in rows)
    table.page = following.page


def _text(grid: Grid, place: Field, glyphs: list[Glyph], page: int) -> str:
    left, right = grid.xs[place.first_column], grid.xs[place.last_column + 1]
    moved = (glyph._replace(left=glyph.left - left, right=glyph.right - left) for glyph in glyphs)
    return field_text(lines_of(moved, page), right - left)


def _span(place: Field) -> int:
    return place.last_column - place.first_column + 1


def _in_columns(table: Table, xs: list[float]) -> list[Row]:
    """The rows with their columns counted by the lines of another page."""
    rows = [row for _page, row in table.rows]
    if len(table.xs) >= len(xs):
        return rows
    places = [min(range(len(xs)), key=lambda place: abs(xs[place] - x)) for x in table.xs]
    return [
        tuple(
            replace(
                cell,
                column=places[cell.column],
                span=max(places[cell.column + cell.span] - places[cell.column], 1),
            )
            for cell in row
        )
        for row in rows
    ]


def _without_heads(above: list[Row], rows: list[Row]) -> list[Row]:
    """The rows without those that repeat the first rows of the table."""
    same = 0
    while same < min(len(above) - 1, len(rows)) and _texts(above[same]) == _texts(rows[same]):
        same += 1
    return rows[same:]


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


def _is_rest(above: list[Row], row: Row) -> bool:
    """Whether a row lacks the first thing every row like it has: the end of the one above."""
    usual = [other for other in above if _shape(other) == _shape(above[-1])]
    if len(usual) < _FEWEST_ROWS or _shape(row) != _shape(above[-1]):
        return False
    columns = {cell.column for cell in row if cell.text}
    always = set.intersection(
        *({cell.column for cell in known if cell.text and not cell.is_repeated} for known in usual)
    )
    return bool(always) and min(always) not in columns


def _shape(row: Row) -> list[tuple[int, int]]:
    return [(cell.column, cell.span) for cell in row]


def _joined(row: Row, rest: Row) -> Row:
    """A row with what of it stood on the next page; wrapped text goes on without a break."""
    more = {cell.column: cell.text for cell in rest}
    return laid_out(
        (cell.text + more.get(cell.column, ""), cell.column, cell.span, cell.is_repeated)
        for cell in row
    )


def _carried(above: Row, row: Row) -> Row:
    """The first row of a page: a field merged downwards goes on in an empty one."""
    merged = {cell.column: cell.text for cell in above if cell.is_repeated}
    return laid_out(
        (
            cell.text or merged.get(cell.column, ""),
            cell.column,
            cell.span,
            _is_carried(cell, merged),
        )
        for cell in row
    )


def _is_carried(cell: Cell, merged: dict[int, str]) -> bool:
    return cell.is_repeated or (not cell.text and bool(merged.get(cell.column)))
