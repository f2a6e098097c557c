"""Tables whose cells have become lines, one below the other."""

from collections.abc import Iterator, Sequence

from kepu.domains.plans.reading.columns import Column, Holds, column_of, one_task
from kepu.domains.plans.reading.dates import dated_year
from kepu.domains.plans.reading.fitting import Fitting, is_number, look_like_units
from kepu.domains.plans.reading.markers import Rank, marker_of
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.notes import is_note
from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.roles import ANY_LABEL
from kepu.domains.plans.reading.rows import Row
from kepu.domains.plans.reading.stretches import Stretch
from kepu.domains.plans.reading.unit_words import is_surely

_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 9
_LONGEST_HEADING = 12
_LONGEST_ROW = 40
_LONGEST_INNER = 30


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
        self._fitting = Fitting([placed[at] for at in range(len(columns))])
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
            if is_number(line.text.strip()) and value in {expected, expected + 1, 1}:
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
        places = self._fitting.places([plain(line.text) for line in lines])
        for line, (column, begins) in zip(lines, places, strict=True):
            if begins and cells:
                yield _row(cells)
                cells = {}
            cells.setdefault(column, []).append(line.passage.strip())
        if cells:
            yield _row(cells)


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
    separator = "\n" if all(look_like_units(plain(part.text)) for part in parts) else ""
    return joined(separator, parts)
