"""Tables without rules: several lines in a row whose parts begin at the same places."""

from collections.abc import Sequence

from kepu.engines.documents.pdf.tables import Row, Table, laid_out
from kepu.engines.documents.pdf.writing import Line

# Two columns may be a form, and two lines chance.
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_SHAKE = 0.5
_WRAP = 1.8


def parted(lines: Sequence[Line], page: int) -> tuple[list[Line], list[Table]]:
    """The lines of a page that are text, and the tables made of the others."""
    kept: list[Line] = []
    tables: list[Table] = []
    at = 0
    while at < len(lines):
        found = _Aligned(lines[at])
        end = at + 1
        while end < len(lines) and found.take(lines[end]):
            end += 1
        if found.is_table:
            tables.append(found.table(page))
        else:
            end = at + 1
            kept.append(lines[at])
        at = end
    return kept, tables


class _Aligned:
    """A first line, and those below it that have their parts at its places."""

    def __init__(self, first: Line):
        self._first = self._last = first
        self._lefts = [piece.left for piece in first.pieces]
        self._rows = [[piece.text for piece in first.pieces]]

    @property
    def is_table(self) -> bool:
        return len(self._lefts) >= _FEWEST_COLUMNS and len(self._rows) >= _FEWEST_ROWS

    def take(self, line: Line) -> bool:
        """Take in a further row, or the rest of one that is wrapped; false for other lines."""
        columns = [self._column(piece.left) for piece in line.pieces]
        if len(self._lefts) < _FEWEST_COLUMNS or None in columns:
            return False
        if len(columns) == len(self._lefts):
            self._rows.append([piece.text for piece in line.pieces])
        elif self._is_rest(line, columns):
            for column, piece in zip(columns, line.pieces, strict=True):
                self._rows[-1][column or 0] += piece.text
        else:
            return False
        self._last = line
        return True

    def table(self, page: int) -> Table:
        edges = [*self._lefts, self._first.right]
        rows: list[tuple[int, Row]] = [
            (page, laid_out((text, column, 1, False) for column, text in enumerate(row)))
            for row in self._rows
        ]
        return Table(page, self._first.y, self._last.y, edges, rows)

    def _column(self, left: float) -> int | None:
        shake = _SHAKE * self._first.em
        places = (place for place, known in enumerate(self._lefts) if abs(known - left) <= shake)
        return next(places, None)

    def _is_rest(self, line: Line, columns: Sequence[int | None]) -> bool:
        return 0 not in columns and line.y - self._last.y <= _WRAP * line.size
