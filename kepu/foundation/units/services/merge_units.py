"""Let one unit take over others."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import SuccessionKind
from kepu.foundation.units.models import Unit, UnitSuccession
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.services.ending import (
    end_unit,
    pass_on_children,
    pass_on_memberships,
    require_endable,
)
from kepu.foundation.units.services.keeping_closure import (
    lock_register,
    rebuild_ancestors,
    rebuild_heirs,
)
from kepu.foundation.units.services.rules import require_no_circle, require_open


@transaction.atomic
def merge_units(
    *,
    units: Sequence[Unit],
    into: Unit,
    on: date,
    by: Actor | None,
    now: datetime | None = None,
) -> Unit:
    """Close ``units`` on the day; ``into`` takes over their work, groups and subordinate units.

    What was assigned to them stays with them: the staff of ``into`` act for them.
    """
    lock_register()
    olds = list(Unit.objects.filter(pk__in=[unit.pk for unit in units]))
    into = Unit.objects.get(pk=into.pk)
    if not olds or into in olds:
        raise InvalidInput(
            _("Choose one or more units, and another one that takes them over."), field="into"
        )
    require_open(into, on, field="into")
    for old in olds:
        unit_policy.require(by, "merge", old)
        require_endable(old, on)
        require_no_circle(old, into, on, None)
    moved = [child for old in olds for child in _take_over(old, into, on, olds)]
    rebuild_ancestors([unit.pk for unit in (*olds, *moved)])
    rebuild_heirs()
    for old in olds:
        payload = {"into": str(into.pk), "on": on.isoformat()}
        record(verb="units.unit.merge", subject=old, by=by, payload=payload, now=now)
    return into


def _take_over(old: Unit, into: Unit, on: date, olds: Sequence[Unit]) -> list[Unit]:
    pass_on_memberships(old, [into], on)
    moved = pass_on_children(old, into, on, but=olds)
    end_unit(old, on)
    UnitSuccession.objects.create(old=old, new=into, kind=SuccessionKind.MERGED, on=on)
    return moved
