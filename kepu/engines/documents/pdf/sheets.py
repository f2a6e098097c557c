"""A page with its text sorted into lines and tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from kepu.engines.documents.pdf.aligned import parted
from kepu.engines.documents.pdf.grids import Grid, grids_of
from kepu.engines.documents.pdf.pages import Glyph, Page
from kepu.engines.documents.pdf.tables import Table, table_of
from kepu.engines.documents.pdf.writing import Line, lines_of

# A scanning program may print its name on each picture of a page.
_STAMP = 30


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page; its lines are those outside of its tables."""

    number: int
    width: float
    height: float
    lines: list[Line]
    tables: list[Table]
    is_picture: bool


def sheet_of(page: Page) -> Sheet:
    """Sort the signs of a page."""
    inside: list[list[Glyph]] = []
    outside = page.glyphs
    grids = grids_of(page.rules)
    for grid in grids:
        inside.append([glyph for glyph in outside if _holds(grid, glyph)])
        outside = [glyph for glyph in outside if not _holds(grid, glyph)]
    tables = [
        table_of(grid, glyphs, page.number) for grid, glyphs in zip(grids, inside, strict=True)
    ]
    lines, aligned = parted(lines_of(outside, page.number), page.number)
    filled = [*(table for table in tables if table.rows), *aligned]
    return Sheet(page.number, page.width, page.height, lines, filled, page.is_picture)


def is_scan(sheets: Sequence[Sheet]) -> bool:
    """Whether pages are pictures with hardly a sign on them."""
    written = sum(len(line.text) for sheet in sheets for line in sheet.lines)
    has_tables = any(sheet.tables for sheet in sheets)
    has_pictures = any(sheet.is_picture for sheet in sheets)
    return not has_tables and written <= (_STAMP * len(sheets) if has_pictures else 0)


def _holds(grid: Grid, glyph: Glyph) -> bool:
    return grid.field_at((glyph.left + glyph.right) / 2, glyph.y - glyph.size / 4) is not None
