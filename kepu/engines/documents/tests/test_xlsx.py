"""Spreadsheets as spreadsheet programs read them."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest

from kepu.engines.documents import xlsx
from kepu.engines.documents.xlsx import Column, Sheet, TooManyRows, write_xlsx
from kepu.foundation.core import clock

COLUMNS = [
    Column("名称", 20),
    Column("数量", 8, "number"),
    Column("日期", 12, "date"),
    Column("时间", 18, "moment"),
]


def naive(text):
    """A moment without a time zone, which is all a spreadsheet knows."""
    return datetime.fromisoformat(text)


def written(rows, title="台账"):
    target = io.BytesIO()
    count = write_xlsx(Sheet(title, COLUMNS, rows), target)
    return count, openpyxl.load_workbook(target).active


def test_rows_keep_their_kinds():
    moment = datetime(2020, 3, 2, 1, 30, tzinfo=UTC)
    count, page = written([["区教委", Decimal("2.5"), date(2020, 3, 2), moment]])
    assert count == 1
    assert [cell.value for cell in page[1]] == ["名称", "数量", "日期", "时间"]
    assert [cell.value for cell in page[2]] == [
        "区教委",
        2.5,
        naive("2020-03-02"),
        naive("2020-03-02T09:30"),
    ]


def test_naive_moments_are_local():
    _, page = written([["a", 1, None, naive("2020-03-02T08:00")]])
    assert page["D2"].value == naive("2020-03-02T08:00")


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "http://example.org", "007", "+86 10"])
def test_text_stays_text(text):
    _, page = written([[text, None, None, None]])
    assert (page["A2"].value, page["A2"].data_type) == (text, "s")
    assert page["A2"].hyperlink is None
    assert page["A2"].quotePrefix is text.startswith(("=", "@", "+"))


def test_no_rows_leave_the_heading():
    count, page = written([])
    assert (count, page.max_row) == (0, 1)
    assert page.freeze_panes == "B2"


def test_titles_spreadsheets_refuse_are_mended():
    _, page = written([], title="2020/2021年：台账[甲]" + "长" * 40)
    assert page.title == ("2020 2021年：台账 甲 " + "长" * 40)[:31]


def test_a_row_of_another_length_is_a_mistake():
    with pytest.raises(ValueError, match="zip"):
        written([["only one"]])


def test_text_beyond_what_a_cell_holds_is_cut_and_says_so():
    _, page = written([["长" * 32_767, None, None, None], ["长" * 32_768, None, None, None]])
    assert page["A2"].value == "长" * 32_767
    assert page["A3"].value == "长" * 32_766 + "…"


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr(xlsx, "MAX_ROWS", 3)
    rows = [["a", 1, None, None]] * 2
    assert written(rows)[0] == 2
    with pytest.raises(TooManyRows):
        written([*rows, ["a", 1, None, None]])


def test_sheets_print_across_with_their_heading_on_every_page():
    _, page = written([])
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToHeight, page.print_title_rows) == (0, "$1:$1")
    assert (page["A1"].font.name, page.column_dimensions["A"].width) == ("宋体", 20.7109375)


def test_the_file_says_when_it_was_made():
    target = io.BytesIO()
    with clock.at(datetime(2020, 3, 2, 1, 30, tzinfo=UTC)):
        write_xlsx(Sheet("台账", COLUMNS, []), target)
    assert openpyxl.load_workbook(target).properties.created == naive("2020-03-02T01:30")
