"""Writing spreadsheets row by row, in memory that does not grow with the rows.

XlsxWriter keeps no finished row. Text stays text: a cell that begins with ``=`` is shown,
never run, also after someone has edited it, and numbers typed by people keep their form.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Literal

import xlsxwriter
from django.utils.timezone import is_aware, localtime, make_naive
from django.utils.translation import gettext_lazy as _
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kepu.foundation.core.clock import now
from kepu.foundation.core.errors import InvalidInput

Cell = str | int | float | Decimal | date | datetime | None
Kind = Literal["text", "number", "date", "moment"]

# A title longer than this, or one of these characters, is refused by spreadsheet programs.
MAX_TITLE = 31
# What a cell and a sheet hold at most.
MAX_TEXT = 32_767
MAX_ROWS = 1_048_576
FONT = {"font_name": "宋体", "font_size": 11}
# Spreadsheet programs take what begins so for a formula as soon as it is typed again.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))

SHAPES: dict[Kind, dict[str, str | bool]] = {
    "text": {"text_wrap": True},
    "number": {"num_format": "#,##0.##"},
    "date": {"num_format": "yyyy-mm-dd"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm"},
}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class TooManyRows(InvalidInput):
    """A sheet does not hold the rows; fewer have to be chosen."""

    code = "too_many_rows"

    def __init__(self) -> None:
        super().__init__(
            _("A spreadsheet holds a million rows, and these are more. Narrow the filters.")
        )


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

    Returns the number of rows below the heading. Raises `TooManyRows`.
    """
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"title": sheet.title, "created": now()})
        page = book.add_worksheet(sheet.title.translate(NOT_IN_TITLES)[:MAX_TITLE])
        _set_up(
            page, sheet, book.add_format({**FONT, "bold": True, "text_wrap": True, "bottom": 1})
        )
        forms = [_forms(book, column.kind) for column in sheet.columns]
        count = 0
        for count, row in enumerate(sheet.rows, start=1):
            if count >= MAX_ROWS:
                raise TooManyRows
            for place, (pair, cell) in enumerate(zip(forms, row, strict=True)):
                _write(page, count, place, cell, pair)
    return count


def _forms(book: xlsxwriter.Workbook, kind: Kind) -> tuple[Format, Format]:
    """How cells of a kind look, and text among them that would be taken for a formula."""
    shape = {**FONT, "valign": "top", **SHAPES[kind]}
    return book.add_format(shape), book.add_format({**shape, "quote_prefix": True})


def _set_up(page: Worksheet, sheet: Sheet, heading: Format) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.heading, heading)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write(page: Worksheet, row: int, place: int, cell: Cell, forms: tuple[Format, Format]) -> None:
    form, quoted = forms
    if cell is None or cell == "":
        page.write_blank(row, place, None, form)
    elif isinstance(cell, datetime):
        plain = make_naive(localtime(cell)) if is_aware(cell) else cell
        page.write_datetime(row, place, plain, form)
    elif isinstance(cell, date):
        page.write_datetime(row, place, cell, form)
    elif isinstance(cell, str):
        text = cell if len(cell) <= MAX_TEXT else f"{cell[: MAX_TEXT - 1]}…"
        page.write_string(row, place, text, quoted if text.startswith(FORMULA_SIGNS) else form)
    else:
        page.write_number(row, place, cell, form)
