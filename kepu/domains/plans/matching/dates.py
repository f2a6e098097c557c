"""The day whose names a plan uses."""

from datetime import date


def day_of_plan(year: int | None, today: date) -> date:
    """Today for a plan of this year, a coming or an unknown one; else the last day of its year."""
    if year is None or not 1 <= year < today.year:
        return today
    return date(year, 12, 31)
