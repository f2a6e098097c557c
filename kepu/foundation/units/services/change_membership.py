"""Let a unit join or leave a group from a day on."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Min

from kepu.foundation.audit.services import record
from kepu.foundation.core.jsonvalues import JSON
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import GroupMember, Unit, UnitGroup
from kepu.foundation.units.policy import group_policy
from kepu.foundation.units.services.rules import require_open


@transaction.atomic
def change_membership(
    *,
    group: UnitGroup,
    unit: Unit,
    belongs: bool,
    on: date,
    by: Actor | None,
    now: datetime | None = None,
) -> UnitGroup:
    """Let ``unit`` belong to the group from ``on``, or no longer. Said twice, it does nothing."""
    group_policy.require(by, "change_membership", group)
    group = UnitGroup.objects.select_for_update().get(pk=group.pk)
    unit = Unit.objects.get(pk=unit.pk)
    require_open(unit, on)
    running = GroupMember.objects.filter(valid_on(on), group=group, unit=unit).first()
    if (running is not None) == belongs:
        return group
    if running is None:
        _join(group, unit, on)
    elif running.valid_from == on:
        running.delete()
    else:
        GroupMember.objects.filter(pk=running.pk).update(valid_until=on)
    payload: dict[str, JSON] = {"unit": str(unit.pk), "belongs": belongs, "on": on.isoformat()}
    record(verb="units.group.change_membership", subject=group, by=by, payload=payload, now=now)
    return group


def _join(group: UnitGroup, unit: Unit, on: date) -> None:
    """Belong until a membership entered already begins, or the unit closes."""
    later = GroupMember.objects.filter(group=group, unit=unit, valid_from__gt=on)
    begins: date | None = later.aggregate(day=Min("valid_from"))["day"]
    GroupMember.objects.create(
        group=group, unit=unit, valid_from=on, valid_until=begins or unit.closed_on
    )
