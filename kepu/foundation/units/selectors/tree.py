"""Who stands under whom, and who acts for whom, on a date."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from kepu.foundation.core.clock import today
from kepu.foundation.core.periods import valid_on
from kepu.foundation.units.models import Unit, UnitAncestor, UnitHeir

UnitIds = Iterable[UUID] | QuerySet[Any, Any]


def descendants(unit_ids: UnitIds, on: date | None = None) -> QuerySet[Unit]:
    """The units that stood anywhere under ``unit_ids``, and they themselves while open."""
    below = UnitAncestor.objects.filter(valid_on(on or today()), ancestor__in=unit_ids)
    return Unit.objects.filter(pk__in=below.values("unit"))


def acted_for(unit_ids: UnitIds, on: date | None = None) -> QuerySet[Unit]:
    """``unit_ids`` and all units that had passed into them by that date, in any number of steps."""
    passed = UnitHeir.objects.filter(heir__in=unit_ids, on__lte=on or today())
    return Unit.objects.filter(Q(pk__in=unit_ids) | Q(pk__in=passed.values("old")))


def still_open(day: date) -> Q:
    """Units that had not closed by the day."""
    return Q(closed_on__isnull=True) | Q(closed_on__gt=day)


def successors_of(unit: Unit | UUID, on: date | None = None) -> QuerySet[Unit]:
    """The units, open on that date, that act for ``unit``; none while it is open itself."""
    day = on or today()
    heirs = UnitHeir.objects.filter(old=unit, on__lte=day)
    return Unit.objects.filter(still_open(day), pk__in=heirs.values("heir"))
