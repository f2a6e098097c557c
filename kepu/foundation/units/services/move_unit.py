"""Put a unit under another from a day on."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Min
from django.utils.translation import gettext as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit, UnitEdge
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.selectors import name_of
from kepu.foundation.units.services.keeping_closure import lock_register, rebuild_ancestors
from kepu.foundation.units.services.rules import require_no_circle, require_open


@transaction.atomic
def move_unit(
    *,
    unit: Unit,
    under: Unit | None,
    on: date,
    by: Actor | None,
    now: datetime | None = None,
) -> UnitEdge | None:
    """Stand under ``under`` from ``on`` until the next move entered already, if there is one.

    With nothing to stand under, the unit comes to the top of the tree.
    """
    lock_register()
    unit = Unit.objects.get(pk=unit.pk)
    unit_policy.require(by, "move", unit)
    require_open(unit, on)
    until = _next_change(unit, on)
    if under is not None:
        under = Unit.objects.get(pk=under.pk)
        require_open(under, on, field="under")
        if under.closed_on is not None and (until is None or under.closed_on < until):
            until = under.closed_on
        require_no_circle(unit, under, on, until)
    old = _end_edge(unit, under, on)
    edge = None
    if under is not None:
        edge = UnitEdge.objects.create(parent=under, child=unit, valid_from=on, valid_until=until)
    rebuild_ancestors([unit.pk])
    payload = {
        "from": str(old.parent_id) if old else "",
        "to": str(under.pk) if under else "",
        "on": on.isoformat(),
    }
    record(verb="units.unit.move", subject=unit, by=by, payload=payload, now=now)
    return edge


def _next_change(unit: Unit, on: date) -> date | None:
    """The day on which another edge of ``unit`` begins, or it closes; none for neither."""
    later = UnitEdge.objects.filter(child=unit, valid_from__gt=on)
    begins: date | None = later.aggregate(day=Min("valid_from"))["day"]
    return begins or unit.closed_on


def _end_edge(unit: Unit, under: Unit | None, on: date) -> UnitEdge | None:
    """End the edge of the day; one that began on it is taken back."""
    edge = UnitEdge.objects.filter(valid_on(on), child=unit).first()
    if (edge.parent_id if edge else None) == (under.pk if under else None):
        name = name_of(under, on) if under else _("the top of the register")
        raise Conflict(_("The unit stands under %(parent)s already.") % {"parent": name})
    if edge is not None and edge.valid_from == on:
        edge.delete()
    elif edge is not None:
        UnitEdge.objects.filter(pk=edge.pk).update(valid_until=on)
    return edge
