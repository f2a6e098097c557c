"""Who holds a role at a unit: the inverse of the question the policies ask."""

from datetime import date

from django.db.models import F, Q, QuerySet

from kepu.foundation.access.models import RoleGrant
from kepu.foundation.accounts.models import User
from kepu.foundation.core.clock import today
from kepu.foundation.core.periods import valid_on
from kepu.foundation.units.models import Unit, UnitAncestor, UnitHeir


def holders_of(role: str, unit: Unit, on: date | None = None) -> QuerySet[User]:
    """Active users who act in ``role`` for ``unit`` that day, in the order of their names.

    Those of the units it has passed into count, and those above it whose grant says so.
    """
    day = on or today()
    heirs = UnitHeir.objects.filter(old=unit, on__lte=day).values("heir")
    reached = UnitAncestor.objects.filter(valid_on(day)).filter(Q(unit=unit) | Q(unit__in=heirs))
    itself = Q(unit__in=reached.filter(ancestor=F("unit")).values("unit"))
    above = Q(subtree=True, unit__in=reached.values("ancestor"))
    grants = RoleGrant.objects.filter(valid_on(day), revoked_at__isnull=True, role=role).filter(
        itself | above
    )
    return User.objects.filter(is_active=True, pk__in=grants.values("user")).order_by("username")
