"""Let several units take over one."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.jsonvalues import JSON
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import SuccessionKind
from kepu.foundation.units.models import Unit, UnitSuccession
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.services.ending import end_unit, pass_on_memberships, require_endable
from kepu.foundation.units.services.keeping_closure import (
    lock_register,
    rebuild_ancestors,
    rebuild_heirs,
)
from kepu.foundation.units.services.rules import require_no_children, require_open


@transaction.atomic
def split_unit(
    *,
    unit: Unit,
    into: Sequence[Unit],
    on: date,
    by: Actor | None,
    now: datetime | None = None,
) -> list[Unit]:
    """Close ``unit`` on the day; each of ``into`` succeeds it and may act for its open work."""
    lock_register()
    unit = Unit.objects.get(pk=unit.pk)
    unit_policy.require(by, "split", unit)
    parts = list(Unit.objects.filter(pk__in=[part.pk for part in into]))
    if len(parts) < 2 or unit in parts:
        raise InvalidInput(_("Choose two or more other units that take over."), field="into")
    for part in parts:
        require_open(part, on, field="into")
    require_endable(unit, on)
    require_no_children(unit, on)
    pass_on_memberships(unit, parts, on)
    end_unit(unit, on)
    UnitSuccession.objects.bulk_create(
        UnitSuccession(old=unit, new=part, kind=SuccessionKind.SPLIT, on=on) for part in parts
    )
    rebuild_ancestors([unit.pk])
    rebuild_heirs()
    payload: dict[str, JSON] = {"into": [str(part.pk) for part in parts], "on": on.isoformat()}
    record(verb="units.unit.split", subject=unit, by=by, payload=payload, now=now)
    return parts
