"""Periods cut a year into equal parts, without a gap and without an overlap."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kepu.domains.plans.periods import Period, period_on

COUNTS = st.sampled_from([1, 2, 3, 4, 6, 12])


def test_half_years():
    assert period_on(date(2020, 6, 30), year=2020, count=2) == Period(2020, 1, 2)
    assert period_on(date(2020, 7, 1), year=2020, count=2) == Period(2020, 2, 2)
    assert Period(2020, 1, 2).ends_on == date(2020, 6, 30)
    assert Period(2020, 2, 2).starts_on == date(2020, 7, 1)
    assert Period(2020, 2, 2).ends_on == date(2020, 12, 31)


def test_days_outside_the_year_belong_to_its_ends():
    assert period_on(date(2019, 12, 1), year=2020, count=4) == Period(2020, 1, 4)
    assert period_on(date(2021, 2, 1), year=2020, count=4) == Period(2020, 4, 4)


@pytest.mark.parametrize("count", [0, 5, 13])
def test_uneven_parts_are_refused(count):
    with pytest.raises(ValueError, match="divide twelve"):
        period_on(date(2020, 1, 1), year=2020, count=count)


@given(day=st.dates(date(2020, 1, 1), date(2020, 12, 31)), count=COUNTS)
def test_every_day_lies_in_its_own_period(day, count):
    period = period_on(day, year=2020, count=count)
    assert period.starts_on <= day <= period.ends_on


@given(count=COUNTS)
def test_periods_follow_one_another(count):
    periods = [Period(2020, number, count) for number in range(1, count + 1)]
    assert periods[0].starts_on == date(2020, 1, 1)
    assert periods[-1].ends_on == date(2020, 12, 31)
    for before, after in pairwise(periods):
        assert after.starts_on == before.ends_on + timedelta(days=1)
