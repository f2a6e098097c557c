"""A PDF as blocks: running lines set aside, tables and paragraphs put together over the pages."""

from collections.abc import Iterable

from kepu.engines.documents.blocks import Block, BlockKind, Document
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.pdf.margins import Layout
from kepu.engines.documents.pdf.opening import pages_of
from kepu.engines.documents.pdf.paragraphs import paragraphs_of
from kepu.engines.documents.pdf.running import Running
from kepu.engines.documents.pdf.sheets import Sheet, is_scan, sheet_of
from kepu.engines.documents.pdf.tables import Table, append, goes_on
from kepu.engines.documents.pdf.writing import Line


def read_pdf(data: bytes, name: str) -> Document:
    """Blocks of the text; running heads and feet apart. Raises `UnreadableDocument`."""
    sheets = [sheet_of(page) for page in pages_of(data)]
    if is_scan(sheets):
        raise UnreadableDocument(Fault.SCAN)
    running = Running([sheet.lines for sheet in sheets], [sheet.height for sheet in sheets])
    kept = [[line for line in sheet.lines if running.is_text(line)] for sheet in sheets]
    widths = {sheet.number: sheet.width for sheet in sheets}
    flow = _Flow(Layout([line for lines in kept for line in lines], widths))
    for sheet, lines in zip(sheets, kept, strict=True):
        flow.take(sheet, lines)
    flow.close()
    return Document(
        name=name,
        format="pdf",
        blocks=tuple(flow.blocks),
        headers=tuple(running.heads),
        footers=tuple(running.feet),
    )


class _Flow:
    """Gathers blocks; holds back the lines or the table that may go on over the page."""

    def __init__(self, layout: Layout):
        self.blocks: list[Block] = []
        self._layout = layout
        self._lines: list[Line] = []
        self._table: Table | None = None
        self._place = 0
        self._tables = 0

    def take(self, sheet: Sheet, lines: list[Line]) -> None:
        """The content of the next page, from top to bottom."""
        for item in _ordered([*lines, *sheet.tables]):
            if isinstance(item, Line):
                self._end_table()
                self._lines.append(item)
            elif self._table is not None and goes_on(self._table, item):
                append(self._table, item)
            else:
                self.close()
                self._table = item

    def close(self) -> None:
        """Make blocks of what was held back."""
        self._end_lines()
        self._end_table()

    def _end_lines(self) -> None:
        for paragraph in paragraphs_of(self._lines, self._layout):
            self._place += 1
            index, kind = len(self.blocks), BlockKind.PARAGRAPH
            self.blocks.append(Block(index, kind, paragraph.text, self._place, page=paragraph.page))
        self._lines = []

    def _end_table(self) -> None:
        if self._table is None:
            return
        self._tables += 1
        for page, cells in self._table.rows:
            self._place += 1
            text = "\t".join(cell.text for cell in cells if not cell.is_repeated)
            self.blocks.append(
                Block(
                    len(self.blocks),
                    BlockKind.TABLE_ROW,
                    text,
                    self._place,
                    cells=cells,
                    table=self._tables,
                    page=page,
                )
            )
        self._table = None


def _ordered(items: Iterable[Line | Table]) -> list[Line | Table]:
    return sorted(items, key=lambda item: item.y if isinstance(item, Line) else item.top)
