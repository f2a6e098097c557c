"""A person corrects an item of a draft: its number, text, section or due date."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Item, Plan
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import Change, merge_changes
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import InvalidInput


@transaction.atomic
def edit_item(
    *, item: Item, changes: Mapping[str, Change], by: User, now: datetime | None = None
) -> Item:
    """Write ``changes`` of its fields that still apply; returns the item as it stands.

    Raises `ChangedMeanwhile` where somebody else changed the same field, `InvalidInput`
    for an empty text or a section of another plan, `Conflict` for a plan that is no draft.
    """
    plan = lock_draft(plan_id=item.plan_id, by=by)
    item = Item.objects.get(pk=item.pk)
    _check(plan, changes)
    written = merge_changes(row=item, changes=changes)
    if written:
        record(
            verb="plans.item.edit",
            subject=item,
            by=by,
            payload={name: [str(old), str(new)] for name, (old, new) in written.items()},
            now=now or clock.now(),
        )
    return item


def _check(plan: Plan, changes: Mapping[str, Change]) -> None:
    text = changes.get("text")
    if text is not None and not str(text.value).strip():
        raise InvalidInput(
            _("An item needs its text. To take the item out, remove it."), field="text"
        )
    section = changes.get("section_id")
    chosen = section.value if section is not None else None
    if chosen is not None and not plan.sections.filter(pk=str(chosen)).exists():
        raise InvalidInput(_("Choose a section of this plan."), field="section_id")
