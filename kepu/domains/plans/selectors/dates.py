"""The two days every light is computed from."""

from datetime import date, timedelta
from typing import TypedDict

from kepu.domains.plans.thresholds import SOON_DAYS
from kepu.engines.workflow.selectors import setting
from kepu.foundation.core import clock


class LightDates(TypedDict):
    today: date
    soon: date


def light_dates() -> LightDates:
    """Today, and the last day that counts as soon."""
    today = clock.today()
    return {"today": today, "soon": today + timedelta(days=setting(SOON_DAYS.key, today))}
