"""Lines that were cells of a table: in which column each fits best, and where rows begin.

The best of all ways to lay the lines into the columns is found by going through them once.
Scores are points that were tried on plans; only their order means something.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kepu.domains.plans.reading.assignments import bare_list
from kepu.domains.plans.reading.columns import Column, Holds
from kepu.domains.plans.reading.names import names_in
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.unit_words import is_likely

_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[、.．]?$")
_WHEN = re.compile(
    r"\d|[一二三四五六七八九十]+(?:月|季度)|[上下]半年|全年|长期|持续|年[底末终]|年内|常年|即时|立即|每[年季月周]"
)
_NOBODY = re.compile(r"(?:无|[-—–－/\\]+)$")
_LIST_GOES_ON = ("、", "，", ",", "；")
# What it is worth that a list is not at its end yet, what an empty cell costs, a further line in
# a cell, a new row, and a row without a number where rows have some.
_GOES_ON = 3.0
_EMPTY = 0.6
_LATE_START = 0.3
_FURTHER = 0.5
_FURTHER_NUMBER = 5.0
_NEW_ROW = 0.2
_NEW_ROW_WITHIN = 4.0
# Of two columns of units the second is the likelier to hold several lines.
_FURTHER_RIGHT = 0.02


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way that lays a line into a column: its score and where it came from."""

    score: float
    came: int
    begins: bool


class Fitting:
    """Lays lines into ``columns``; columns go up within a row, a cell may take several lines."""

    def __init__(self, columns: Sequence[Column]):
        self._columns = columns
        self._is_numbered = columns[0].holds is Holds.NUMBER

    def places(self, texts: Sequence[str]) -> list[tuple[int, bool]]:
        """The column of each text, given without blanks, and whether a row begins with it."""
        ways: list[list[_Way]] = []
        for at, text in enumerate(texts):
            goes_on = at > 0 and texts[at - 1].endswith(_LIST_GOES_ON)
            ways.append(
                [
                    self._best(ways[-1] if at else [], column, text, goes_on=goes_on)
                    for column in range(len(self._columns))
                ]
            )
        return _back(ways)

    def _best(self, before: list[_Way], column: int, text: str, *, goes_on: bool) -> _Way:
        fits = _FITS[self._columns[column].holds](text)
        if not before:
            return _Way(fits - _LATE_START * column, -1, begins=True)
        best = max(
            (
                way
                for came, last in enumerate(before)
                for way in self._ways(last, came, column, goes_on=goes_on)
            ),
            key=lambda way: way.score,
        )
        return _Way(best.score + fits, best.came, best.begins)

    def _ways(self, last: _Way, came: int, column: int, *, goes_on: bool) -> list[_Way]:
        """How a line in ``column`` may follow one in the column ``came``."""
        if came < column:
            empty = column - came - 1
            return [_Way(last.score - _EMPTY * empty, came, begins=False)]
        empty = len(self._columns) - 1 - came + column
        anew = _NEW_ROW_WITHIN if self._is_numbered else _NEW_ROW
        ways = [_Way(last.score - _EMPTY * empty - anew, came, begins=True)]
        if came == column:
            gain = _GOES_ON if goes_on else -self._further(column)
            ways.append(_Way(last.score + gain, came, begins=False))
        return ways

    def _further(self, column: int) -> float:
        """What a further line in one cell costs; a number has none."""
        if self._columns[column].holds is Holds.NUMBER:
            return _FURTHER_NUMBER
        return _FURTHER - _FURTHER_RIGHT * column


def is_number(text: str) -> bool:
    """Whether a cell holds a number and nothing else."""
    return _NUMBER.match(text) is not None


def _back(ways: list[list[_Way]]) -> list[tuple[int, bool]]:
    """The columns along the best way, from its end."""
    if not ways:
        return []
    column = max(range(len(ways[-1])), key=lambda one: ways[-1][one].score)
    found: list[tuple[int, bool]] = []
    for line in reversed(ways):
        found.append((column, line[column].begins))
        column = line[column].came
    return found[::-1]


@lru_cache(maxsize=4096)
def look_like_units(text: str) -> bool:
    """Whether every name of a cell is like a unit, or the cell says that there is none."""
    if _NOBODY.match(text):
        return True
    names = names_in(Passage.of(0, text))
    return bool(names) and all(is_likely(name.name) for name in names)


@lru_cache(maxsize=4096)
def _are_surely_units(text: str) -> bool:
    return _NOBODY.match(text) is not None or bool(bare_list(Passage.of(0, text)))


def _number(text: str) -> float:
    return 4.0 if is_number(text) else -6.0


def _units(text: str) -> float:
    if not look_like_units(text):
        return -2.0 if len(text) < 8 else -4.0
    return 3.0 if _are_surely_units(text) else 0.4


def _deadline(text: str) -> float:
    if len(text) > 16:
        return -3.0
    return 2.5 if _WHEN.search(text) else -1.0


def _task(text: str) -> float:
    if is_number(text):
        return -4.0
    if len(text) < 6:
        return -0.5 if _are_surely_units(text) else 0.5
    penalty = 2.5 if _are_surely_units(text) else 0.0
    return 2.0 - penalty + (0.5 if len(text) > 14 else 0.0)


def _category(text: str) -> float:
    if is_number(text) or len(text) > 24 or text.endswith("。"):
        return -2.0
    return 0.6 - (1.5 if look_like_units(text) else 0.0)


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
