"""The text of a plan as what an office would have typed: paragraphs and tables."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

# So many lines without a tab may stand between two rows: a heading across the table.
_HEADING_LINES = 1
# A cell as spreadsheets copy it where it has several lines; its quotation marks are doubled.
_QUOTED = re.compile(r'(?:(?<=\t)|(?<=\n)|^)"((?:[^"\t]|"")*)"(?=[\t\n]|$)')
# Stands for a line break inside a cell while lines are told apart.
_BREAK = "\x00"
# Columns made of blanks: a number set off widely, and a further gap in the line.
_GAP = r"(?:[ \u3000]{2,}|\u3000)"
_ALIGNED = re.compile(
    rf"[ \u3000]*\S{{1,4}}[ \u3000]{{2,}}\S.*?\S{_GAP}\S|[ \u3000]{{3,}}\S.*\S[ \u3000]{{3,}}\S"
)
_PAGE_MARK = re.compile(r"\s*[-—–－]\s*[0-9]{1,3}\s*[-—–－]\s*")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of ``columns`` cells each; a row of a single cell goes across all of them.

    ``is_copied`` says that it comes from a spreadsheet, which leaves cells merged downwards empty.
    """

    columns: int
    rows: tuple[tuple[str, ...], ...]
    is_copied: bool = False

    def is_merged(self, row: int, column: int) -> bool:
        """Whether an empty cell goes on with the one above: names of groups do in any table."""
        return (
            (self.is_copied or column == 0)
            and row > 0
            and len(self.rows[row]) == len(self.rows[row - 1]) == self.columns
            and not self.rows[row][column]
        )


def text_of(data: bytes) -> str:
    """A text file's text: UTF-8 with or without its mark, else GB18030."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_aligned(line: str) -> bool:
    """Whether the line is a row of columns made of blanks."""
    return _ALIGNED.match(line) is not None


def is_print(text: str) -> bool:
    """Whether the text was itself taken from printed pages, page numbers and all."""
    return sum(_PAGE_MARK.fullmatch(line) is not None for line in text.splitlines()) > 1


def parts_of(text: str) -> Iterator[str | Table]:
    """Paragraphs as strings, and tables where lines with tabs follow one another."""
    lines = (_QUOTED.sub(_kept_together, text) if "\t" in text else text).splitlines()
    at = 0
    while at < len(lines):
        until = _end_of_table(lines, at)
        if until:
            yield _table(lines[at:until])
        else:
            yield lines[at].replace(_BREAK, "\n")
        at = until or at + 1


def _kept_together(cell: re.Match[str]) -> str:
    return cell[1].replace('""', '"').replace("\n", _BREAK)


def _end_of_table(lines: list[str], first: int) -> int:
    """The line after a table that begins at ``first``; 0 where none begins there."""
    if not _is_row(lines[first]):
        return 0
    rows = [first]
    for index in range(first + 1, len(lines)):
        if not lines[index].strip() or index - rows[-1] > _HEADING_LINES + 1:
            break
        if _is_row(lines[index]):
            rows.append(index)
    counts = Counter(_cells(lines[index]) for index in rows)
    usual = max(counts, key=lambda cells: (counts[cells], cells))
    # What stands above with fewer cells (an office, a date) is no row.
    return rows[-1] + 1 if len(rows) > 1 and _cells(lines[first]) >= usual else 0


def _table(lines: list[str]) -> Table:
    columns = max(_cells(line) for line in lines)
    rows = tuple(_row(line, columns) for line in lines)
    return Table(columns, rows, is_copied=any(_BREAK in line for line in lines))


def _row(line: str, columns: int) -> tuple[str, ...]:
    first, *others = line.replace(_BREAK, "\n").split("\t")
    if first.strip() and not any(cell.strip() for cell in others):
        return (first,)
    return (first, *others, *[""] * (columns - 1 - len(others)))


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or line.count("\t") > 1


def _cells(line: str) -> int:
    return line.count("\t") + 1
