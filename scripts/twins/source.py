"""The text of a plan as what an office would have typed: paragraphs and tables."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

# So many lines without a tab may stand between two rows: a heading across the table.
_HEADING_LINES = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of ``columns`` cells each; a row of a single cell goes across all of them."""

    columns: int
    rows: tuple[tuple[str, ...], ...]


def text_of(data: bytes) -> str:
    """A text file's text: UTF-8 with or without its mark, else GB18030."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def parts_of(text: str) -> Iterator[str | Table]:
    """Paragraphs as strings, and tables where lines with tabs follow one another."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        until = _end_of_table(lines, at)
        if until:
            yield _table(lines[at:until])
        else:
            yield lines[at]
        at = until or at + 1


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
    rows = [tuple(line.split("\t")) if "\t" in line else (line,) for line in lines]
    padded = [row if len(row) == 1 else row + ("",) * (columns - len(row)) for row in rows]
    return Table(columns, tuple(padded))


def _is_row(line: str) -> bool:
    return "\t" in line.strip()


def _cells(line: str) -> int:
    return line.count("\t") + 1
