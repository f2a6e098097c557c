"""Grids out of rules: where the columns and rows of a table are, and which fields are merged."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kepu.engines.documents.pdf.pages import Rule

# Points by which rules that meet may miss each other, and that part two columns at least.
_MISS = 3.0
_LEAST_SIDE = 5.0
_MOST_RULES = 800
_MOST_COLUMNS, _MOST_ROWS = 40, 300

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a grid, merged ones as one: rows and columns from first to last."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


class Grid:
    """A grid with its lines ``xs`` and ``ys`` from left and top; made of rules that touch."""

    def __init__(self, level: Sequence[Rule], upright: Sequence[Rule]):
        self._level, self._upright = _along(level), _along(upright)
        self.xs = _places([*self._upright, *(end for rule in level for end in (rule.x0, rule.x1))])
        self.ys = _places([*self._level, *(end for rule in upright for end in (rule.y0, rule.y1))])

    @property
    def is_table(self) -> bool:
        """Whether there are columns, and not so many that it is a drawing."""
        columns, rows = len(self.xs) - 1, len(self.ys) - 1
        return 1 < columns <= _MOST_COLUMNS and 0 < rows <= _MOST_ROWS

    def field_at(self, x: float, y: float) -> Field | None:
        """The field a point lies in; nothing outside the grid."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if not (0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1):
            return None
        return self._fields[row][column]

    def fields(self, row: int) -> list[Field]:
        """The fields that reach into a row, from left to right."""
        return list(dict.fromkeys(self._fields[row]))

    @cached_property
    def _fields(self) -> list[list[Field]]:
        rows, columns = len(self.ys) - 1, len(self.xs) - 1
        found: list[list[Field | None]] = [[None] * columns for _ in range(rows)]
        for row in range(rows):
            for column in range(columns):
                if found[row][column] is None:
                    field = self._grown(row, column, found)
                    for inner in range(row, field.last_row + 1):
                        for place in range(column, field.last_column + 1):
                            found[inner][place] = found[inner][place] or field
        return [[field for field in row if field is not None] for row in found]

    def _grown(self, row: int, column: int, taken: list[list[Field | None]]) -> Field:
        """The field from its upper left corner: right until a rule, then down until one."""
        last_column = column
        while (
            last_column + 2 < len(self.xs)
            and taken[row][last_column + 1] is None
            and not self._is_parted(
                self._upright, self.xs[last_column + 1], self._middle(self.ys, row)
            )
        ):
            last_column += 1
        last_row = row
        middle = self._middle(self.xs, column)
        while last_row + 2 < len(self.ys) and not self._is_parted(
            self._level, self.ys[last_row + 1], middle
        ):
            last_row += 1
        return Field(row, last_row, column, last_column)

    @staticmethod
    def _middle(lines: Sequence[float], place: int) -> float:
        return (lines[place] + lines[place + 1]) / 2

    @staticmethod
    def _is_parted(rules: dict[float, list[Interval]], place: float, across: float) -> bool:
        """Whether a rule near ``place`` covers the point ``across``."""
        return any(
            start <= across <= end
            for near, intervals in rules.items()
            if abs(near - place) <= _MISS
            for start, end in intervals
        )


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """The tables among the rules of a page, from top to bottom."""
    level = _merged(rule for rule in rules if rule.is_level)
    upright = _merged(rule for rule in rules if not rule.is_level)
    if len(level) + len(upright) > _MOST_RULES:
        return []
    grids = [
        Grid([rule for rule in group if rule.is_level], [r for r in group if not r.is_level])
        for group in _touching(level, upright)
    ]
    return sorted((grid for grid in grids if grid.is_table), key=lambda grid: grid.ys[0])


def _touching(level: list[Rule], upright: list[Rule]) -> list[list[Rule]]:
    """Groups of rules that meet one another."""
    group = {rule: [rule] for rule in (*level, *upright)}
    for across in upright:
        for rule in level:
            one, other = group[rule], group[across]
            if one is not other and _meet(rule, across):
                small, large = sorted((one, other), key=len)
                large.extend(small)
                group.update(dict.fromkeys(small, large))
    return list({id(members): members for members in group.values()}.values())


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.x0 - _MISS <= upright.x0 <= level.x1 + _MISS
        and upright.y0 - _MISS <= level.y0 <= upright.y1 + _MISS
    )


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules drawn piece by piece, or twice, as one each."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: _key(rule, _MISS)):
        last = found[-1] if found else None
        if last is not None and _is_piece(last, rule):
            found[-1] = Rule(last.x0, last.y0, max(last.x1, rule.x1), max(last.y1, rule.y1))
        else:
            found.append(rule)
    return found


def _key(rule: Rule, step: float) -> tuple[int, float]:
    if rule.is_level:
        return round(rule.y0 / step), rule.x0
    return round(rule.x0 / step), rule.y0


def _is_piece(last: Rule, rule: Rule) -> bool:
    """Whether a rule goes on where the last one on its line ended."""
    if rule.is_level:
        return abs(rule.y0 - last.y0) <= _MISS and rule.x0 <= last.x1 + _MISS
    return abs(rule.x0 - last.x0) <= _MISS and rule.y0 <= last.y1 + _MISS


def _along(rules: Sequence[Rule]) -> dict[float, list[Interval]]:
    """Where along each line there are rules."""
    found: dict[float, list[Interval]] = defaultdict(list)
    for rule in rules:
        place, interval = (
            (rule.y0, (rule.x0, rule.x1)) if rule.is_level else (rule.x0, (rule.y0, rule.y1))
        )
        found[place].append(interval)
    return dict(found)


def _places(values: Iterable[float]) -> list[float]:
    """Distinct places, those nearer than a side together."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _LEAST_SIDE:
            found.append(value)
    return found
