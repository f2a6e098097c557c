"""Reporting periods: a year cut into equal parts. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = 12


@dataclass(frozen=True)
class Period:
    """``number`` of ``count`` equal parts of ``year``; ``count`` divides twelve."""

    year: int
    number: int
    count: int

    @property
    def starts_on(self) -> date:
        return date(self.year, (self.number - 1) * self._months + 1, 1)

    @property
    def ends_on(self) -> date:
        """The last day of the period."""
        if self.number == self.count:
            return date(self.year, 12, 31)
        return date(self.year, self.number * self._months + 1, 1) - timedelta(days=1)

    @property
    def _months(self) -> int:
        return MONTHS // self.count


def period_on(day: date, *, year: int, count: int) -> Period:
    """The period of ``year`` that ``day`` falls into; the first or last for days outside it.

    Raises ValueError where ``count`` does not divide the year into whole months.
    """
    if count < 1 or MONTHS % count:
        raise ValueError("count must divide twelve")
    if day.year < year:
        return Period(year, 1, count)
    if day.year > year:
        return Period(year, count, count)
    return Period(year, (day.month - 1) // (MONTHS // count) + 1, count)
