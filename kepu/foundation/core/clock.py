"""The application's clock. Nothing else in Kepu asks the system what time it is.

The clock can be moved: by ``KEPU_CLOCK_SHIFT`` (seconds, a setting) for a whole
installation, such as a demonstration or a journey, and by `at` for a block of a test.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

_fixed: ContextVar[datetime | None] = ContextVar("fixed_clock", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    fixed = _fixed.get()
    if fixed is not None:
        return fixed
    return timezone.now() + timedelta(seconds=settings.KEPU_CLOCK_SHIFT)


def today() -> date:
    """The present date in the installation's time zone (a district's day, not UTC's)."""
    return timezone.localdate(now())


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Hold the clock at an aware ``moment`` inside the block."""
    token = _fixed.set(moment)
    try:
        yield
    finally:
        _fixed.reset(token)
