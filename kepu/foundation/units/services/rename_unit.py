"""Give a unit another official name from a day on."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.errors import Conflict, InvalidInput
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind
from kepu.foundation.units.models import Unit, UnitEdge, UnitName
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.services.rules import (
    clean_name,
    require_name_free,
    require_open,
    shown,
)


@transaction.atomic
def rename_unit(
    *,
    unit: Unit,
    name: str,
    on: date,
    by: Actor | None,
    kind: NameKind = NameKind.SHORT,
    source: str = "",
    now: datetime | None = None,
) -> UnitName:
    """Bear ``name`` from ``on``; the name of that kind borne until then becomes a former one.

    A name that began on the very day is corrected instead.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    unit_policy.require(by, "rename", unit)
    name = clean_name(name)
    require_open(unit, on)
    borne = _name_to_end(unit, name, kind, on)
    edge = UnitEdge.objects.filter(valid_on(on), child=unit).select_related("parent").first()
    require_name_free(name, unit, edge.parent if edge else None, on)
    if borne is not None and borne.valid_from == on:
        borne.delete()
    elif borne is not None:
        UnitName.objects.filter(pk=borne.pk).update(valid_until=on)
    renamed = UnitName.objects.create(
        unit=unit, name=name, kind=kind, valid_from=on, valid_until=unit.closed_on, source=source
    )
    payload = {
        "kind": str(kind),
        "old": borne.name if borne else "",
        "new": name,
        "on": on.isoformat(),
    }
    record(verb="units.unit.rename", subject=unit, by=by, payload=payload, now=now)
    return renamed


def _name_to_end(unit: Unit, name: str, kind: NameKind, on: date) -> UnitName | None:
    """The name of ``kind`` borne on the day; refused where it is the same or another follows."""
    if kind not in OFFICIAL_KINDS:
        raise InvalidInput(_("Choose which of the official names changes."), field="kind")
    names = unit.names.filter(kind=kind)
    later = names.filter(valid_from__gt=on).order_by("valid_from").first()
    if later is not None:
        raise Conflict(
            _("The unit is called %(name)s from %(day)s on. Choose a later day.")
            % {"name": later.name, "day": shown(later.valid_from)},
            field="on",
        )
    borne = names.filter(valid_on(on)).first()
    if borne is not None and borne.name == name:
        raise Conflict(_("The unit is called %(name)s already.") % {"name": name}, field="name")
    return borne
