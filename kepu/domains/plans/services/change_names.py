"""A person adds, removes or re-ranks the units that an item names."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import MatchReason, Part, PrintedRole
from kepu.domains.plans.models import Item, NamedUnit
from kepu.domains.plans.selectors.register import Target
from kepu.domains.plans.services.confirm_name import lock_name, target_name
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import Change, merge_changes
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.units.models import Unit, UnitGroup


@transaction.atomic
def add_name(
    *, item: Item, target: Target, part: Part, by: User, now: datetime | None = None
) -> NamedUnit:
    """Let ``item`` name a further unit or group; one it names already is returned as it is."""
    lock_draft(plan_id=item.plan_id, by=by)
    unit = target if isinstance(target, Unit) else None
    group = target if isinstance(target, UnitGroup) else None
    existing = item.named_units.filter(unit=unit, group=group, is_confirmed=True).first()
    if existing is not None:
        return existing
    last = item.named_units.aggregate(last=Max("ordinal"))["last"] or 0
    name = NamedUnit.objects.create(
        item=item,
        ordinal=last + 1,
        name_printed=target_name(target),
        role_printed=PrintedRole.RESPONSIBLE,
        part=part,
        unit=unit,
        group=group,
        is_confirmed=True,
        match_reason=MatchReason.ADDED,
    )
    record(
        verb="plans.name.add",
        subject=name,
        by=by,
        payload={"item": str(item.pk), "to": str(target.pk), "part": part},
        now=now or clock.now(),
    )
    return name


@transaction.atomic
def set_part(
    *, name: NamedUnit, part: Part, seen: Part, by: User, now: datetime | None = None
) -> NamedUnit:
    """Let the named unit lead or support. ``seen`` is the part shown before.

    Raises `ChangedMeanwhile` where somebody else has set another part since.
    """
    name, _item = lock_name(name, by)
    if merge_changes(row=name, changes={"part": Change(seen=seen, value=part)}):
        record(
            verb="plans.name.set_part",
            subject=name,
            by=by,
            payload={"from": seen, "to": part},
            now=now or clock.now(),
        )
    return name


@transaction.atomic
def remove_name(*, name: NamedUnit, by: User, now: datetime | None = None) -> None:
    """Take a name out of its item. Raises `NotVisible` where it is gone already."""
    lock_draft(plan_id=name.item.plan_id, by=by)
    record(
        verb="plans.name.remove",
        subject=name,
        by=by,
        payload={"item": str(name.item_id), "name": name.name_printed},
        now=now or clock.now(),
    )
    deleted, _rows = NamedUnit.objects.filter(pk=name.pk).delete()
    if not deleted:
        raise NotVisible(_("This name has already been taken out of the item."))
