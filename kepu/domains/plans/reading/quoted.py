"""Rows copied from a spreadsheet: cells of several lines stand in quotation marks."""

from collections.abc import Iterator, Sequence

from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.rows import Row
from kepu.domains.plans.reading.stretches import Stretch

_MARK = '"'
_MOST_LINES = 15


def requoted(stretches: Sequence[Stretch]) -> Iterator[Stretch | Row]:
    """The lines of a document, rows with quoted cells put together."""
    place, is_in_table = 0, False
    while place < len(stretches):
        end = _end(stretches, place) if is_in_table or stretches[place].is_row else place
        if end == place:
            is_in_table = stretches[place].is_row
            yield stretches[place]
        else:
            is_in_table = True
            yield _row(stretches[place:end])
        place = max(end, place + 1)


def _end(stretches: Sequence[Stretch], place: int) -> int:
    """Where a row with quoted cells that begins at ``place`` ends; ``place`` where none does."""
    count = 0
    for end in range(place, min(place + _MOST_LINES, len(stretches))):
        count += stretches[end].text.count(_MARK)
        if count == 0:
            return place
        if count % 2 == 0:
            has_tab = any("\t" in one.text for one in stretches[place : end + 1])
            return end + 1 if has_tab else place
    return place


def _row(lines: Sequence[Stretch]) -> Row:
    whole = joined("\n", [line.passage for line in lines])
    cells: list[Passage] = []
    start, is_quoted = 0, False
    for at, character in enumerate(whole.text + "\t"):
        if character == _MARK:
            is_quoted = not is_quoted
        elif character == "\t" and not is_quoted:
            cells.append(whole.cut(start, at).strip().strip(_MARK))
            start = at + 1
    return Row(tuple(enumerate(cells)), is_tabbed=True)
