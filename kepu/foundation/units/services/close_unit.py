"""Close a unit that nobody succeeds."""

from datetime import date, datetime

from django.db import transaction

from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.services.ending import end_unit, require_endable
from kepu.foundation.units.services.keeping_closure import lock_register, rebuild_ancestors
from kepu.foundation.units.services.rules import require_no_children


@transaction.atomic
def close_unit(*, unit: Unit, on: date, by: Actor | None, now: datetime | None = None) -> Unit:
    """Close ``unit``: from ``on`` nobody acts for it, and its open work waits for its issuer."""
    lock_register()
    unit = Unit.objects.get(pk=unit.pk)
    unit_policy.require(by, "close", unit)
    require_endable(unit, on)
    require_no_children(unit, on)
    end_unit(unit, on)
    rebuild_ancestors([unit.pk])
    record(verb="units.unit.close", subject=unit, by=by, payload={"on": on.isoformat()}, now=now)
    unit.refresh_from_db()
    return unit
