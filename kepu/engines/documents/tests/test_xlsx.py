"""Spreadsheets as spreadsheet programs read them."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest

from kepu.engines.documents.xlsx import Column, Sheet, write_xlsx

COLUMNS = [
    Column("名称", 20),
    Column("数量", 8, "number"),
    Column("日期", 12, "date"),
    Column("时间", 18, "moment"),
]


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
        datetime(2020, 3, 2),
        datetime(2020, 3, 2, 9, 30),
    ]


def test_naive_moments_are_local():
    _, page = written([["a", 1, None, datetime(2020, 3, 2, 8, 0)]])
    assert page["D2"].value == datetime(2020, 3, 2, 8, 0)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "http://example.org", "007", "+86 10"])
def test_text_stays_text(text):
    _, page = written([[text, None, None, None]])
    assert (page["A2"].value, page["A2"].data_type) == (text, "s")
    assert page["A2"].hyperlink is None


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
