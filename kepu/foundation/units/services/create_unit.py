"""Enter a unit into the register."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from kepu.foundation.audit.services import record
from kepu.foundation.core.constraints import translating_constraints
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import Unit, UnitEdge, UnitName
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.services.keeping_closure import lock_register, rebuild_ancestors
from kepu.foundation.units.services.rules import clean_name, require_name_free, require_open

CODE_TAKEN = {"unit_code_once": ("code", _("Another unit bears this code. Enter its own."))}


@transaction.atomic
def create_unit(
    *,
    name: str,
    kind: UnitKind,
    on: date,
    by: Actor | None,
    under: Unit | None = None,
    full_name: str = "",
    english_name: str = "",
    code: str = "",
    source: str = "",
    now: datetime | None = None,
) -> Unit:
    """Open a unit on a day, with its names, under another unit or at the top of the tree."""
    act = "create_outside" if kind == UnitKind.OUTSIDE else "create"
    unit_policy.require_anywhere(by, act)
    lock_register()
    name = clean_name(name)
    if under is not None:
        require_open(under, on)
    require_name_free(name, None, under, on)
    last = Unit.objects.aggregate(last=Max("ordinal", default=0))["last"]
    with translating_constraints(CODE_TAKEN):
        unit = Unit.objects.create(kind=kind, code=code, opened_on=on, ordinal=last + 1)
    names = {NameKind.SHORT: name, NameKind.FULL: full_name, NameKind.ENGLISH: english_name}
    UnitName.objects.bulk_create(
        UnitName(unit=unit, name=clean_name(given), kind=kind, valid_from=on, source=source)
        for kind, given in names.items()
        if given.strip()
    )
    if under is not None:
        UnitEdge.objects.create(parent=under, child=unit, valid_from=on)
    rebuild_ancestors([unit.pk])
    payload = {"name": name, "kind": str(kind), "on": on.isoformat()}
    record(verb="units.unit.create", subject=unit, by=by, payload=payload, now=now)
    return unit
