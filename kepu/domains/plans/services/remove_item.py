"""A person takes an item out of a draft, and may put it back until the plan is issued."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Item
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


def remove_item(*, item: Item, by: User, now: datetime | None = None) -> Item:
    """Take ``item`` out: it stays in the draft, struck through, and is not issued."""
    return _set_removed(item=item, is_removed=True, verb="plans.item.remove", by=by, now=now)


def restore_item(*, item: Item, by: User, now: datetime | None = None) -> Item:
    """Put a removed item back as it was."""
    return _set_removed(item=item, is_removed=False, verb="plans.item.restore", by=by, now=now)


@transaction.atomic
def _set_removed(
    *, item: Item, is_removed: bool, verb: str, by: User, now: datetime | None
) -> Item:
    """Safe to repeat: an item already there is left as it is."""
    lock_draft(plan_id=item.plan_id, by=by)
    item = Item.objects.get(pk=item.pk)
    if item.is_removed != is_removed:
        item.is_removed = is_removed
        item.save(update_fields=["is_removed"])
        record(verb=verb, subject=item, by=by, now=now or clock.now())
    return item
