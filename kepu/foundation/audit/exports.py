"""The record as a spreadsheet: every row of what is shown, written as it is read."""

import csv
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

import xlsxwriter
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.selectors import EntryLine, line_stream

# What spreadsheets take for a formula when they open a CSV file.
FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")
UTF8_MARK = "\ufeff"
WIDTHS = (10, 20, 20, 30, 36, 28, 38, 66)


def csv_stream(entries: QuerySet[AuditEntry]) -> Iterator[str]:
    """Lines of a CSV file that Excel opens in the right encoding and without formulas."""
    writer = csv.writer(Echo())
    yield UTF8_MARK + writer.writerow(_head())
    for row in _rows(entries):
        yield writer.writerow([_harmless(value) for value in row])


def xlsx_file(entries: QuerySet[AuditEntry]) -> IO[bytes]:
    """An open temporary file at its beginning; rows are written one by one."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with xlsxwriter.Workbook(file, {"constant_memory": True, "in_memory": False}) as book:
        sheet = book.add_worksheet(_("Record of acts"))
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        _write(sheet, 0, _head(), book.add_format({"bold": True}))
        for number, row in enumerate(_rows(entries), 1):
            _write(sheet, number, row)
    file.seek(0)
    return file


class Echo:
    """Gives back each line that `csv` writes."""

    def write(self, line: str) -> str:
        return line


def _head() -> list[str]:
    return [
        _("Number"),
        _("When"),
        _("Who"),
        _("Act"),
        _("Object"),
        _("Code of the act"),
        _("Key of the object"),
        _("Digest"),
    ]


def _rows(entries: QuerySet[AuditEntry]) -> Iterator[list[str]]:
    return (_row(line) for line in line_stream(entries))


def _row(line: EntryLine) -> list[str]:
    entry = line.entry
    return [
        str(entry.pk),
        f"{timezone.localtime(entry.at):%Y-%m-%d %H:%M:%S}",
        str(line.actor_name),
        str(line.words),
        line.subject_name,
        entry.verb,
        line.subject_key,
        entry.digest,
    ]


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA_BEGINS) else value


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    number: int,
    row: Iterable[str],
    style: xlsxwriter.format.Format | None = None,
) -> None:
    for column, value in enumerate(row):
        sheet.write_string(number, column, value, style)
