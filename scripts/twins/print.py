"""A plan as it is printed to PDF: small pages, running heads, lines broken hard."""

import io
from collections.abc import Iterator

from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as Grid

from scripts.twins.source import Table, is_aligned, parts_of
from scripts.twins.word import RUNNING_HEAD

FONT = "STSong-Light"
LINE_LENGTH, LINES_A_PAGE = 38, 16
# In points.
SIZE, LEADING, MARGIN = 12, 20, 60
PADDING = 6
# Characters in a line that a column gets at least if it has them, and at most before others.
LEAST, MOST = 8, 16


def print_twin(text: str, lines_a_page: int = LINES_A_PAGE) -> bytes:
    """The plan as a PDF file with a text layer."""
    registerFont(UnicodeCIDFont(FONT))
    parts = [
        part.replace("\t", "    ") if isinstance(part, str) else part for part in parts_of(text)
    ]
    # The page is wide enough for columns, ruled or made of blanks, which are no running text.
    aligned = [len(part) for part in parts if isinstance(part, str) and is_aligned(part)]
    tables = [sum(_least(part)) for part in parts if isinstance(part, Table)]
    widest = max([LINE_LENGTH, *aligned, *tables])
    pages = _Pages(lines_a_page, widest)
    for part in parts:
        if isinstance(part, Table):
            pages.add_table(part)
            continue
        length = widest if is_aligned(part) else LINE_LENGTH
        for at in range(0, max(len(part), 1), length):
            pages.add_line(part[at : at + length])
    return pages.saved()


class _Pages:
    """Fills pages from the top; each has its running head and number."""

    def __init__(self, lines: int, length: int):
        # The next line's height; tables hang from above it.
        self._y: float = 0
        self._file = io.BytesIO()
        self._top: float = MARGIN + lines * LEADING
        self._width = length * SIZE + 2 * MARGIN
        page = (self._width, self._top + MARGIN)
        self._canvas = Canvas(self._file, pagesize=page, invariant=1)
        self._begin()

    def add_line(self, text: str) -> None:
        if self._y < MARGIN:
            self._turn()
        self._canvas.drawString(MARGIN, self._y, text)
        self._y -= LEADING

    def add_table(self, table: Table) -> None:
        """Draw a ruled table, going on overleaf between two rows."""
        waiting = [_grid(table, self._width - 2 * MARGIN)]
        while waiting:
            grid = waiting.pop(0)
            top = self._y + LEADING - PADDING
            width, height = grid.wrapOn(self._canvas, self._width, top - MARGIN)
            parts = (
                [] if height <= top - MARGIN else grid.splitOn(self._canvas, width, top - MARGIN)
            )
            if parts:
                waiting = [*parts, *waiting]
            elif height <= top - MARGIN or self._is_fresh():
                grid.drawOn(self._canvas, MARGIN, top - height)
                self._y = top - height - LEADING
            else:
                waiting.insert(0, grid)
                self._turn()

    def saved(self) -> bytes:
        self._canvas.save()
        return self._file.getvalue()

    def _is_fresh(self) -> bool:
        return self._y == self._top - LEADING

    def _turn(self) -> None:
        self._canvas.showPage()
        self._begin()

    def _begin(self) -> None:
        self._canvas.setFont(FONT, SIZE)
        head, foot = self._top + MARGIN / 2, MARGIN / 2
        self._canvas.drawCentredString(self._width / 2, head, RUNNING_HEAD)
        self._canvas.drawCentredString(self._width / 2, foot, f"- {self._canvas.getPageNumber()} -")
        self._y = self._top - LEADING


def _lengths(table: Table) -> list[int]:
    """The longest line in each column."""
    wide = [row for row in table.rows if len(row) > 1]
    return [
        max(len(line) for text in column for line in text.split("\n"))
        for column in zip(*wide, strict=True)
    ]


def _least(table: Table) -> list[int]:
    """Characters, with one for the edges, below which no column falls."""
    return [min(max(length, 1), LEAST) + 1 for length in _lengths(table)]


def _grid(table: Table, room: float) -> Grid:
    """The table with ruled cells, its texts broken to fit their columns."""
    least = _least(table)
    further = [max(min(length, MOST) - LEAST, 0) + 0.1 for length in _lengths(table)]
    spare = (room - sum(least) * SIZE) / sum(further)
    widths = [SIZE * few + spare * more for few, more in zip(least, further, strict=True)]
    rows, spans = [], []
    for index, row in enumerate(table.rows):
        across = len(row) == 1
        if across:
            spans.append(("SPAN", (0, index), (-1, index)))
        fitting = [_broken(text, room if across else widths[at]) for at, text in enumerate(row)]
        rows.append(fitting + [""] * (table.columns - len(row)))
    style: list[tuple[object, ...]] = [
        ("FONT", (0, 0), (-1, -1), FONT, SIZE, LEADING - PADDING),
        *_lines(table),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    return Grid(rows, colWidths=widths, style=style + spans)


def _lines(table: Table) -> Iterator[tuple[object, ...]]:
    """The ruled lines, none above a cell that goes on with the one above."""
    yield ("BOX", (0, 0), (-1, -1), 0.5, "black")
    yield ("LINEBEFORE", (0, 0), (-1, -1), 0.5, "black")
    for row in range(len(table.rows)):
        for column in range(table.columns):
            if not table.is_merged(row, column):
                yield ("LINEABOVE", (column, row), (column, row), 0.5, "black")


def _broken(text: str, width: float) -> str:
    length = max(int((width - 2 * PADDING) / SIZE), 1)
    return "\n".join(
        line[at : at + length]
        for line in text.split("\n")
        for at in range(0, max(len(line), 1), length)
    )
