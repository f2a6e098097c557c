"""Writing spreadsheets row by row, in memory that does not grow with the rows.

XlsxWriter keeps no finished row. Text stays text: a cell that begins with ``=`` is shown,
never run, and numbers typed by people keep their form.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Literal

import xlsxwriter
from django.utils.timezone import is_aware, localtime, make_naive
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | Decimal | date | datetime | None
Kind = Literal["text", "number", "date", "moment"]

# A title longer than this, or one of these characters, is refused by spreadsheet programs.
MAX_TITLE = 31
NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in characters, and what its cells hold."""

    heading: str
    width: int = 14
    kind: Kind = "text"


@dataclass(frozen=True)
class Sheet:
    """A sheet with one heading row. ``rows`` is read once, row by row."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]


def write_xlsx(sheet: Sheet, target: IO[bytes]) -> int:
    """Write ``sheet`` to ``target`` ready to print (A4 across, heading on every page).

    Returns the number of rows below the heading.
    """
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        page = book.add_worksheet(sheet.title.translate(NOT_IN_TITLES)[:MAX_TITLE])
        _set_up(page, sheet, book.add_format({"bold": True, "text_wrap": True, "bottom": 1}))
        formats = {
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "number": book.add_format({"valign": "top"}),
            "date": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"}),
            "moment": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd hh:mm"}),
        }
        count = 0
        for count, row in enumerate(sheet.rows, start=1):
            for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                _write(page, count, place, cell, formats[column.kind])
    return count


def _set_up(page: Worksheet, sheet: Sheet, heading: Format) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.heading, heading)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write(page: Worksheet, row: int, place: int, cell: Cell, form: Format) -> None:
    if cell is None or cell == "":
        page.write_blank(row, place, None, form)
    elif isinstance(cell, datetime):
        plain = make_naive(localtime(cell)) if is_aware(cell) else cell
        page.write_datetime(row, place, plain, form)
    elif isinstance(cell, date):
        page.write_datetime(row, place, cell, form)
    elif isinstance(cell, str):
        page.write_string(row, place, cell, form)
    else:
        page.write_number(row, place, cell, form)
