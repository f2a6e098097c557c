"""A person cuts an item in two: the reading had taken two for one."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Item, NamedUnit, Plan
from kepu.domains.plans.services.add_item import open_place
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, InvalidInput

# So many characters of the second half are looked for in the document.
_FIRST_WORDS = 20


@transaction.atomic
def split_item(
    *, item: Item, at: int, seen: str, key: UUID, by: User, now: datetime | None = None
) -> Item:
    """Cut ``item`` before character ``at`` of its text ``seen``; returns the new second item.

    Both carry the units; findings and mentions go where their words stand. ``key`` becomes
    the new item's id: the same key again returns it. Merge the two to undo it. Raises
    `InvalidInput` where a half would be empty, `Conflict` where the text has changed since.
    """
    plan = lock_draft(plan_id=item.plan_id, by=by)
    item = Item.objects.get(pk=item.pk)
    made = plan.items.filter(pk=key).first()
    if made is not None:
        return made
    if item.text != seen:
        raise Conflict(_("The text of the item has changed meanwhile. Choose the place again."))
    head, tail = item.text[:at].rstrip(), item.text[at:].lstrip()
    if at <= 0 or not head or not tail:
        raise InvalidInput(_("Choose a place within the text."), field="at")
    second = _second(plan, item, tail, key)
    item.text = head
    item.save()
    _copy_names(item, second)
    _share_out(item, second)
    record(
        verb="plans.item.split",
        subject=item,
        by=by,
        payload={"at": at, "second": str(second.pk), "text": tail},
        now=now or clock.now(),
    )
    return second


def _second(plan: Plan, item: Item, text: str, key: UUID) -> Item:
    """The second half as a row; ``item`` gives up its stretch of the document, unsaved."""
    second = Item(
        pk=key,
        plan=plan,
        section_id=item.section_id,
        ordinal=open_place(plan, item),
        text=text,
        due_printed=item.due_printed,
        due_on=item.due_on,
        confidence=item.confidence,
        doubts=item.doubts,
        is_checked=item.is_checked,
    )
    _cut_source(plan, item, second)
    second.save(force_insert=True)
    return second


def _cut_source(plan: Plan, item: Item, second: Item) -> None:
    """Give ``second`` its stretch of the document, where its first words are found there."""
    if item.source_first is None or item.source_last is None:
        return
    words = second.text.partition("\n")[0][:_FIRST_WORDS]
    for index in range(item.source_first, item.source_last + 1):
        after = (item.source_start or 0) if index == item.source_first else 0
        place = str(plan.source.blocks[index]["text"]).find(words, after)
        if place > after or (place == after and index > item.source_first):
            second.source_first, second.source_start = index, place
            second.source_last, second.source_end = item.source_last, item.source_end
            item.source_last, item.source_end = index, place
            return


def _copy_names(item: Item, second: Item) -> None:
    names = list(item.named_units.order_by("ordinal"))
    for name in names:
        name.pk, name.item, name._state.adding = uuid4(), second, True
    NamedUnit.objects.bulk_create(names)


def _share_out(item: Item, second: Item) -> None:
    """Findings and mentions whose words stand only in the second half go there."""
    for rows, column in ((item.findings, "printed"), (item.mentions, "name")):
        for row in rows.exclude(**{column: ""}):
            words = getattr(row, column)
            if words not in item.text and words in second.text:
                row.item = second
                row.save(update_fields=["item"])
