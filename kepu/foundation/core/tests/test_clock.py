"""The application's clock."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from kepu.foundation.core import clock

MOMENT = datetime(2026, 3, 1, 16, 30, tzinfo=UTC)


def test_the_clock_is_the_systems_unless_told_otherwise():
    before = timezone.now()
    assert before <= clock.now() <= timezone.now()


def test_an_installation_may_shift_it(settings):
    settings.KEPU_CLOCK_SHIFT = -3600.0
    late = timezone.now() - clock.now()
    assert timedelta(minutes=59) < late < timedelta(minutes=61)


def test_it_is_held_inside_a_block_and_goes_on_afterwards():
    with clock.at(MOMENT):
        assert clock.now() == MOMENT
        with clock.at(MOMENT + timedelta(days=1)):
            assert clock.now() == MOMENT + timedelta(days=1)
        assert clock.now() == MOMENT
    assert clock.now() != MOMENT


def test_it_goes_on_after_a_fault_too():
    with pytest.raises(RuntimeError), clock.at(MOMENT):
        raise RuntimeError
    assert clock.now() != MOMENT


def test_the_day_is_the_districts_and_not_that_of_utc():
    with clock.at(MOMENT):
        assert clock.today() == date(2026, 3, 2)
    with clock.at(MOMENT - timedelta(hours=1)):
        assert clock.today() == date(2026, 3, 1)
