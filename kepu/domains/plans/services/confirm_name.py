"""A person says which unit or group of the register a printed name means."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.matching import Matcher
from kepu.domains.plans.models import Item, NamedUnit
from kepu.domains.plans.selectors.register import Target
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import ChangedMeanwhile, Clash
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.units.choices import UnitKind
from kepu.foundation.units.models import Unit, UnitGroup
from kepu.foundation.units.selectors import name_of, register_on, units_named
from kepu.foundation.units.services import create_unit, learn_alias, learn_group_alias


@transaction.atomic
def confirm_name(
    *,
    name: NamedUnit,
    target: Target,
    seen: UUID | None,
    by: User,
    remember: bool = True,
    now: datetime | None = None,
) -> NamedUnit:
    """Match ``name`` to ``target``.

    With ``remember`` the register learns the spelling, and open names of the plan that are
    printed so are matched too, so that nobody is asked twice about one spelling.
    ``seen`` is the id of the unit or group shown when the person decided. Confirming what
    is confirmed changes nothing. Raises `ChangedMeanwhile`, naming both, where somebody
    else has confirmed another one since.
    """
    now = now or clock.now()
    name, item = lock_name(name, by)
    settled = name.target if name.is_confirmed else None
    if settled == target:
        return name
    if settled is not None and settled.pk != seen:
        raise ChangedMeanwhile(
            [Clash(field="to_name", theirs=target_name(settled), yours=target_name(target))]
        )
    name.unit = target if isinstance(target, Unit) else None
    name.group = target if isinstance(target, UnitGroup) else None
    name.is_confirmed = True
    name.match_reason = MatchReason.CHOSEN
    name.save(update_fields=["unit", "group", "is_confirmed", "match_reason"])
    followed = _settle_alike(name, item) if remember else 0
    record(
        verb="plans.name.confirm",
        subject=name,
        by=by,
        payload={"name": name.name_printed, "to": str(target.pk), "alike": followed},
        now=now,
    )
    if remember:
        _remember(name, item, by, now)
    return name


@transaction.atomic
def confirm_as_outside_body(*, name: NamedUnit, by: User, now: datetime | None = None) -> NamedUnit:
    """Enter the printed name in the register as an outside body, and match it.

    A name the register has come to know meanwhile is matched to that unit instead, so that
    a double click enters one body.
    """
    now = now or clock.now()
    name, item = lock_name(name, by)
    unit = units_named(name.name_printed).first() or create_unit(
        name=name.name_printed,
        kind=UnitKind.OUTSIDE,
        on=min(date(item.plan.year, 1, 1), timezone.localdate(now)),
        by=by,
        source=item.plan.title[:120],
        now=now,
    )
    return confirm_name(name=name, target=unit, seen=name.target_id, by=by, now=now)


def alike(name: NamedUnit, item: Item) -> QuerySet[NamedUnit]:
    """The other names of the plan that are printed as ``name`` is."""
    same = NamedUnit.objects.filter(item__plan_id=item.plan_id, name_printed=name.name_printed)
    return same.exclude(pk=name.pk)


def lock_name(name: NamedUnit, by: User) -> tuple[NamedUnit, Item]:
    """The name as it stands and its item, with the draft locked."""
    lock_draft(plan_id=name.item.plan_id, by=by)
    fresh = NamedUnit.objects.select_related("item__plan", "unit", "group").get(pk=name.pk)
    return fresh, fresh.item


def target_name(target: Target) -> str:
    """What a unit or group is called today."""
    return target.name if isinstance(target, UnitGroup) else name_of(target)


def _settle_alike(name: NamedUnit, item: Item) -> int:
    return (
        alike(name, item)
        .filter(is_confirmed=False)
        .update(
            unit=name.unit,
            group=name.group,
            is_confirmed=True,
            match_reason=MatchReason.CHOSEN,
        )
    )


def _remember(name: NamedUnit, item: Item, by: User, now: datetime) -> None:
    """Teach the register the printed spelling, unless it leads somewhere already."""
    if Matcher(register_on()).knows(name.name_printed):
        return
    spelling, source = name.name_printed, item.plan.title[:120]
    if name.unit is not None:
        learn_alias(unit=name.unit, name=spelling, source=source, by=by, now=now)
    elif name.group is not None:
        learn_group_alias(group=name.group, name=spelling, source=source, by=by, now=now)
