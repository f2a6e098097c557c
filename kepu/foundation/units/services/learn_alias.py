"""Teach the register another name by which a unit is called."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.clock import today
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind
from kepu.foundation.units.models import Unit, UnitEdge, UnitName
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.services.rules import clean_name, require_name_free


@transaction.atomic
def learn_alias(
    *,
    unit: Unit,
    name: str,
    source: str,
    by: Actor | None,
    kind: NameKind = NameKind.ALIAS,
    until: date | None = None,
    now: datetime | None = None,
) -> UnitName:
    """Let ``name`` lead to ``unit``, as a spelling in use or as a former name.

    ``source`` says where the name was met; ``until`` the day from which a former name was no
    longer borne, where that is known. A name the unit bears already is left as it stands.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    unit_policy.require(by, "learn_alias", unit)
    name = clean_name(name)
    if kind in OFFICIAL_KINDS:
        raise InvalidInput(_("An official name is changed by renaming the unit."), field="kind")
    known = unit.names.filter(name=name).first()
    if known is not None:
        return known
    edge = UnitEdge.objects.filter(valid_on(today()), child=unit).select_related("parent").first()
    require_name_free(name, unit, edge.parent if edge else None, today())
    alias = UnitName.objects.create(
        unit=unit,
        name=name,
        kind=kind,
        valid_from=unit.opened_on,
        valid_until=min(filter(None, (until, unit.closed_on)), default=None),
        source=source[:120],
    )
    payload = {"name": name, "kind": str(kind), "source": source}
    record(verb="units.unit.learn_alias", subject=unit, by=by, payload=payload, now=now)
    return alias
