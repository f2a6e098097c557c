"""A person has looked at an item the reading was not sure of, and found it right."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Item
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


def settle_doubts(*, item: Item, by: User, now: datetime | None = None) -> Item:
    """Mark the doubts about ``item`` as looked at."""
    return _set_checked(item=item, is_checked=True, verb="plans.item.check", by=by, now=now)


def reopen_doubts(*, item: Item, by: User, now: datetime | None = None) -> Item:
    """Ask about ``item`` again."""
    return _set_checked(item=item, is_checked=False, verb="plans.item.uncheck", by=by, now=now)


@transaction.atomic
def _set_checked(
    *, item: Item, is_checked: bool, verb: str, by: User, now: datetime | None
) -> Item:
    """Safe to repeat: nothing is recorded where nothing changes."""
    lock_draft(plan_id=item.plan_id, by=by)
    if Item.objects.filter(pk=item.pk, is_checked=not is_checked).update(is_checked=is_checked):
        now = now or clock.now()
        record(verb=verb, subject=item, by=by, payload={"doubts": item.doubts}, now=now)
    item.refresh_from_db()
    return item
