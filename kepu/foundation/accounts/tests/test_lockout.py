"""When failures lock, and until when."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.accounts.lockout import Limit, locked_until

LIMIT = Limit(failures=5, window=timedelta(minutes=30))
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def at(*minutes: int) -> list[datetime]:
    """Moments so many minutes after the start, newest first."""
    return sorted((START + timedelta(minutes=minute) for minute in minutes), reverse=True)


@pytest.mark.parametrize(
    ("failed", "until"),
    [
        ([], None),
        ([0, 1, 2, 3], None),
        ([0, 1, 2, 3, 4], 34),
        ([0, 1, 2, 3, 29], 59),
        ([0, 1, 2, 3, 30], None),
        ([0, 10, 20, 30, 40], None),
        # The next failure after a lock has run out begins to count anew.
        ([0, 1, 2, 3, 4, 35], None),
    ],
)
def test_five_failures_within_half_an_hour_lock_for_half_an_hour(failed, until):
    expected = None if until is None else START + timedelta(minutes=until)
    assert locked_until(at(*failed), LIMIT) == expected
