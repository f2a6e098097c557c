"""A plan as it is printed to PDF: small pages, running heads, lines broken hard."""

import io

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
# A column is never given room for more characters than this before the page is shared out.
WIDEST, NARROWEST = 16, 4


def print_twin(text: str, lines_a_page: int = LINES_A_PAGE) -> bytes:
    """The plan as a PDF file with a text layer."""
    registerFont(UnicodeCIDFont(FONT))
    parts = [
        part.replace("\t", "    ") if isinstance(part, str) else part for part in parts_of(text)
    ]
    # Columns made of blanks are no running text: the page is made wide enough for them.
    aligned = [len(part) for part in parts if isinstance(part, str) and is_aligned(part)]
    widest = max([LINE_LENGTH, *aligned])
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
        waiting = [_grid(table)]
        while waiting:
            grid = waiting.pop(0)
            top = self._y + LEADING - PADDING
            width, height = grid.wrapOn(self._canvas, self._width, top - MARGIN)
            if height <= top - MARGIN or self._is_fresh():
                grid.drawOn(self._canvas, MARGIN, top - height)
                self._y = top - height - LEADING
                continue
            waiting = grid.splitOn(self._canvas, width, top - MARGIN) or [grid]
            if len(waiting) == 1:
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


def _grid(table: Table) -> Grid:
    """The table with ruled cells, its texts broken to fit their columns."""
    wide = [row for row in table.rows if len(row) > 1]
    lengths = [
        max(len(line) for text in column for line in text.split("\n"))
        for column in zip(*wide, strict=True)
    ]
    shares = [min(max(length, NARROWEST), WIDEST) for length in lengths]
    room = LINE_LENGTH * SIZE
    widths = [room * share / sum(shares) for share in shares]
    rows, spans = [], []
    for index, row in enumerate(table.rows):
        across = len(row) == 1
        if across:
            spans.append(("SPAN", (0, index), (-1, index)))
        fitting = [_broken(text, room if across else widths[at]) for at, text in enumerate(row)]
        rows.append(fitting + [""] * (table.columns - len(row)))
    style = [
        ("FONT", (0, 0), (-1, -1), FONT, SIZE, LEADING - PADDING),
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    return Grid(rows, colWidths=widths, style=style + spans)


def _broken(text: str, width: float) -> str:
    length = max(int((width - 2 * PADDING) / SIZE), 1)
    return "\n".join(
        line[at : at + length]
        for line in text.split("\n")
        for at in range(0, max(len(line), 1), length)
    )
