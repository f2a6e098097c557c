"""When a turn begins, and how long a failure waits."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.jobs.schedule import DailyAt, back_off, slot_start

MINUTE = timedelta(minutes=1)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("every", "now", "start"),
    [
        (MINUTE, utc(2026, 3, 2, 4, 5, 59), utc(2026, 3, 2, 4, 5)),
        (MINUTE, utc(2026, 3, 2, 4, 6), utc(2026, 3, 2, 4, 6)),
        (timedelta(hours=6), utc(2026, 3, 2, 5, 59), utc(2026, 3, 2, 0, 0)),
        (timedelta(days=1), utc(2026, 3, 2, 23, 59), utc(2026, 3, 2, 0, 0)),
        # 07:00 in Beijing is 23:00 of the day before in UTC.
        (DailyAt(7), utc(2026, 3, 1, 23, 0), utc(2026, 3, 1, 23, 0)),
        (DailyAt(7), utc(2026, 3, 1, 22, 59), utc(2026, 2, 28, 23, 0)),
        (DailyAt(0), utc(2026, 3, 1, 16, 0), utc(2026, 3, 1, 16, 0)),
        (DailyAt(23), utc(2026, 3, 2, 4, 0), utc(2026, 3, 1, 15, 0)),
    ],
)
def test_start_of_a_turn(every, now, start):
    assert slot_start(every, now) == start


def test_turn_is_the_same_throughout():
    moments = [utc(2026, 3, 2, 4, 5) + timedelta(seconds=s) for s in range(60)]

    assert {slot_start(MINUTE, moment) for moment in moments} == {utc(2026, 3, 2, 4, 5)}


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(0, 1), (1, 1), (2, 2), (3, 4), (4, 8), (5, 10), (1000, 10)]
)
def test_waits_double_up_to_the_cap(attempts, minutes):
    assert back_off(attempts, first=MINUTE, cap=10 * MINUTE) == minutes * MINUTE
