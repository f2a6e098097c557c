"""The register as the author of a plan knew it."""

from datetime import date

from django.db.models import Min

from kepu.domains.plans.matching.dates import day_of_plan
from kepu.foundation.core import clock
from kepu.foundation.units.models import Unit
from kepu.foundation.units.register import Register
from kepu.foundation.units.selectors import register_on


def register_for(year: int, today: date | None = None) -> Register:
    """The register on the date of a plan of a year, or on the first day it speaks of."""
    today = today or clock.today()
    day = day_of_plan(year, today)
    if day < today:
        first = Unit.objects.aggregate(day=Min("opened_on"))["day"]
        day = max(day, first or day)
    return register_on(day)
