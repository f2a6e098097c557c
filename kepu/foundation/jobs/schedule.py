"""When a job's turn begins, and how long a failed attempt waits."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
MOST_DOUBLINGS = 30


@dataclass(frozen=True)
class DailyAt:
    """Once a day, from ``hour`` (0–23) in the installation's time zone."""

    hour: int


Every = timedelta | DailyAt


def slot_start(every: Every, now: datetime) -> datetime:
    """The start of the turn in which ``now`` lies, in UTC; every worker computes the same."""
    if isinstance(every, timedelta):
        return EPOCH + (now - EPOCH) // every * every
    local = timezone.localtime(now)
    day = local.date() if local.hour >= every.hour else local.date() - timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, time(every.hour))).astimezone(UTC)


def back_off(attempts: int, *, first: timedelta, cap: timedelta) -> timedelta:
    """How long to wait after ``attempts`` failures: ``first``, doubling up to ``cap``."""
    doublings = min(max(attempts - 1, 0), MOST_DOUBLINGS)
    return min(first * (1 << doublings), cap)
