"""Take back a name that was taught to the register by mistake."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import Unit, UnitName
from kepu.foundation.units.policy import unit_policy


@transaction.atomic
def forget_alias(
    *, unit: Unit, name: str, source: str, by: Actor | None, now: datetime | None = None
) -> None:
    """Let ``name`` no longer lead to ``unit``, where it was learnt as an alias from ``source``.

    A name from elsewhere stays. Safe to repeat.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    unit_policy.require(by, "learn_alias", unit)
    learnt = UnitName.objects.filter(unit=unit, name=name, kind=NameKind.ALIAS, source=source[:120])
    if learnt.delete()[0]:
        payload = {"name": name, "source": source}
        record(verb="units.unit.forget_alias", subject=unit, by=by, payload=payload, now=now)
