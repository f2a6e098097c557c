"""Tables whose cells have become lines, one below the other."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kepu.domains.plans.reading.assignments import bare_list
from kepu.domains.plans.reading.columns import Column, Holds, column_of, one_task
from kepu.domains.plans.reading.dates import dated_year
from kepu.domains.plans.reading.markers import Rank, marker_of
from kepu.domains.plans.reading.names import names_in, plain
from kepu.domains.plans.reading.notes import is_note
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.rows import Row
from kepu.domains.plans.reading.stretches import Stretch
from kepu.domains.plans.reading.unit_words import is_likely, is_surely

_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 9
_LONGEST_HEADING = 12
_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[、.．]?$")
_WHEN = re.compile(
    r"\d|[一二三四五六七八九十]+(?:月|季度)|[上下]半年|全年|长期|持续|年[底末终]|年内|常年|即时|立即|每[年季月周]"
)
_NOBODY = re.compile(r"(?:无|[-—–－/\\]+)$")
_LONGEST_ROW = 40
_LONGEST_INNER = 30
# What it is worth that a list is not at its end yet, and what a row without a number costs.
_GOES_ON = 3.0
_NEW_ROW_WITHIN = 4.0


def rebuilt(lines: Sequence[Stretch | Row]) -> Iterator[Stretch | Row]:
    """The lines of a document, flattened tables as rows; the heading row is the first."""
    for row, part in between_rows(lines):
        yield from _rebuilt(part)
        if row is not None:
            yield row


def between_rows(
    lines: Sequence[Stretch | Row],
) -> Iterator[tuple[Row | None, list[Stretch]]]:
    """The lines up to each row, with the row; last the lines behind all rows."""
    waiting: list[Stretch] = []
    for line in lines:
        if isinstance(line, Row):
            yield line, waiting
            waiting = []
        else:
            waiting.append(line)
    yield None, waiting


def _rebuilt(stretches: Sequence[Stretch]) -> Iterator[Stretch | Row]:
    place = 0
    while place < len(stretches):
        headings = _headings(stretches, place)
        if headings is None:
            yield stretches[place]
            place += 1
            continue
        count = len(headings)
        table = _Table([column_of(plain(one.text)) for one in headings])
        end = table.end(stretches, place + count)
        if end - place - count < count:
            yield from stretches[place:end]
        else:
            yield Row(tuple((at, one.passage.strip()) for at, one in enumerate(headings)))
            yield from table.rows(stretches[place + count : end], headings)
        place = end


def _headings(stretches: Sequence[Stretch], place: int) -> Sequence[Stretch] | None:
    """The lines from ``place`` on that head columns, one of tasks and one of units among them."""
    end = place
    while end < min(len(stretches), place + _MOST_COLUMNS) and _is_heading(stretches[end]):
        end += 1
    found = stretches[place:end]
    held = [column_of(plain(one.text)).holds for one in found]
    if len(found) < _FEWEST_COLUMNS or Holds.TASK not in held or Holds.UNITS not in held:
        return None
    return found


def _is_heading(stretch: Stretch) -> bool:
    text = plain(stretch.text)
    if stretch.is_row or not 1 < len(text) <= _LONGEST_HEADING:
        return False
    return column_of(text).holds is not Holds.OTHER or text in {"备注", "说明", "进度", "联系人"}


class _Table:
    """The columns of a flattened table, and the most likely way its lines fall into them."""

    def __init__(self, columns: Sequence[Column]):
        placed = one_task(dict(enumerate(columns)))
        self._columns = [placed[at] for at in range(len(columns))]
        self._is_numbered = columns[0].holds is Holds.NUMBER

    def end(self, stretches: Sequence[Stretch], place: int) -> int:
        """Where the table ends: a note, a date, or a heading of the plan itself."""
        while place < len(stretches) and not self._is_outside(stretches[place]):
            place += 1
        is_dated = place < len(stretches) and dated_year(stretches[place].text) is not None
        is_signed = is_dated and is_surely(plain(stretches[place - 1].text))
        return place - is_signed

    def _is_outside(self, stretch: Stretch) -> bool:
        text = stretch.printed.text.strip()
        marker = marker_of(text)
        return (
            stretch.is_row
            or is_note(text)
            or dated_year(text) is not None
            or (ANY_LABEL.match(text) is not None and len(text) > _LONGEST_HEADING)
            or (marker is not None and marker.rank <= Rank.CHAPTER)
        )

    def rows(self, lines: Sequence[Stretch], headings: Sequence[Stretch]) -> Iterator[Row]:
        repeated = [plain(one.text) for one in headings]
        kept = _without_repeated(lines, repeated)
        for part in self._parts(kept):
            for lines in _without_headings(part):
                is_heading = len(lines) == 1 and _is_inner_heading(lines[0])
                yield from (
                    [Row(((0, lines[0].printed.strip()),))] if is_heading else self._rows_of(lines)
                )

    def _parts(self, lines: Sequence[Stretch]) -> Iterator[Sequence[Stretch]]:
        """The lines cut at numbers that count on; without such, all of them at once."""
        if not self._is_numbered:
            yield lines
            return
        starts, expected = [], 1
        for place, line in enumerate(lines):
            marker = marker_of(f"{line.text.strip()}、文")
            value = marker.value if marker else None
            if _NUMBER.match(line.text.strip()) and value in {expected, expected + 1, 1}:
                starts.append(place)
                expected = value + 1
        if not starts or len(lines) / len(starts) > _LONGEST_ROW:
            yield lines
            return
        if starts[0]:
            yield lines[: starts[0]]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield lines[start:end]

    def _rows_of(self, lines: Sequence[Stretch]) -> Iterator[Row]:
        cells: dict[int, list[Passage]] = {}
        for line, (column, begins) in zip(lines, self._fitted(lines), strict=True):
            if begins and cells:
                yield _row(cells)
                cells = {}
            cells.setdefault(column, []).append(line.passage.strip())
        if cells:
            yield _row(cells)

    def _fitted(self, lines: Sequence[Stretch]) -> list[tuple[int, bool]]:
        """The column of each line, and whether a row begins with it: the best of all ways.

        Columns go up within a row; a line may go on with the cell before it.
        """
        count = len(self._columns)
        best: list[list[tuple[float, int, bool]]] = []
        for at, line in enumerate(lines):
            goes_on = at > 0 and lines[at - 1].text.rstrip().endswith(("、", "，", ",", "；"))
            row = []
            for column in range(count):
                fits = _fit(self._columns[column], plain(line.text))
                row.append(self._step(best[-1] if at else None, column, fits, goes_on=goes_on))
            best.append(row)
        return _back(best)

    def _step(
        self,
        before: "list[tuple[float, int, bool]] | None",
        column: int,
        fits: float,
        *,
        goes_on: bool,
    ) -> tuple[float, int, bool]:
        if before is None:
            return (fits - 0.3 * column, -1, True)
        ways = []
        for came, (score, _from, _begins) in enumerate(before):
            if came < column:
                ways.append((score - 0.6 * (column - came - 1), came, False))
            elif came == column:
                gain = _GOES_ON if goes_on else -self._again(column)
                ways.append((score + gain, came, False))
            if came >= column:
                skipped = (len(self._columns) - 1 - came) + column
                anew = _NEW_ROW_WITHIN if self._is_numbered else 0.2
                ways.append((score - 0.6 * skipped - anew, came, True))
        score, came, begins = max(ways, key=lambda way: way[0])
        return (score + fits, came, begins)

    def _again(self, column: int) -> float:
        """What a second line in one cell costs; a number has none."""
        holds = self._columns[column].holds
        return 5.0 if holds is Holds.NUMBER else 0.5 - 0.02 * column


def _without_headings(lines: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """The lines between headings that group the rows, and each heading alone."""
    waiting: list[Stretch] = []
    for line in lines:
        if _is_inner_heading(line):
            yield waiting
            yield [line]
            waiting = []
        else:
            waiting.append(line)
    yield waiting


def _is_inner_heading(line: Stretch) -> bool:
    text = line.printed.text.strip()
    marker = marker_of(text)
    return (
        marker is not None
        and marker.rank <= Rank.CHINESE_BRACKET
        and len(text) <= _LONGEST_INNER
        and "。" not in text.rstrip("。")
        and not text.endswith("；")
    )


def _back(best: "list[list[tuple[float, int, bool]]]") -> list[tuple[int, bool]]:
    if not best:
        return []
    column = max(range(len(best[-1])), key=lambda one: best[-1][one][0])
    found: list[tuple[int, bool]] = []
    for row in reversed(best):
        _score, came, begins = row[column]
        found.append((column, begins))
        column = came
    return found[::-1]


def _fit(column: Column, text: str) -> float:
    """How well a text fits into a column."""
    return _FITS[column.holds](text)


@lru_cache(maxsize=4096)
def _looks_like_units(text: str) -> bool:
    if _NOBODY.match(text):
        return True
    names = names_in(Passage.of(0, text))
    return bool(names) and all(is_likely(name.name) for name in names)


@lru_cache(maxsize=4096)
def _are_surely_units(text: str) -> bool:
    return _NOBODY.match(text) is not None or bool(bare_list(Passage.of(0, text)))


def _number(text: str) -> float:
    return 4.0 if _NUMBER.match(text) else -6.0


def _units(text: str) -> float:
    if not _looks_like_units(text):
        return -2.0 if len(text) < 8 else -4.0
    return 3.0 if _are_surely_units(text) else 0.4


def _deadline(text: str) -> float:
    if len(text) > 16:
        return -3.0
    return 2.5 if _WHEN.search(text) else -1.0


def _task(text: str) -> float:
    if _NUMBER.match(text):
        return -4.0
    if len(text) < 6:
        return -0.5 if _are_surely_units(text) else 0.5
    penalty = 2.5 if _are_surely_units(text) else 0.0
    return 2.0 - penalty + (0.5 if len(text) > 14 else 0.0)


def _category(text: str) -> float:
    if _NUMBER.match(text) or len(text) > 24 or text.endswith("。"):
        return -2.0
    return 0.6 - (1.5 if _looks_like_units(text) else 0.0)


def _other(text: str) -> float:
    return 0.1 if len(text) < 20 else -1.0


_FITS = {
    Holds.NUMBER: _number,
    Holds.CATEGORY: _category,
    Holds.TASK: _task,
    Holds.UNITS: _units,
    Holds.DEADLINE: _deadline,
    Holds.MEASURE: _task,
    Holds.OTHER: _other,
}


def _without_repeated(lines: Sequence[Stretch], headings: Sequence[str]) -> list[Stretch]:
    """The lines without the headings that were printed again on a new page."""
    kept: list[Stretch] = []
    place = 0
    while place < len(lines):
        window = [plain(one.text) for one in lines[place : place + len(headings)]]
        if window == list(headings):
            place += len(headings)
        else:
            kept.append(lines[place])
            place += 1
    return kept


def _row(cells: dict[int, list[Passage]]) -> Row:
    return Row(tuple((column, _cell(parts)) for column, parts in sorted(cells.items())))


def _cell(parts: Sequence[Passage]) -> Passage:
    """The lines of a cell as one; lines of a list of names keep their break."""
    separator = "\n" if all(_looks_like_units(plain(part.text)) for part in parts) else ""
    return joined(separator, parts)
