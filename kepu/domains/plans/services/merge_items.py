"""A person joins an item with the one behind it: the reading had cut too often."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Item, NamedUnit
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import InvalidInput

SENTENCE_ENDS = "。；;！!？?：:”’」』）)"


@transaction.atomic
def merge_items(*, item: Item, other: UUID, by: User, now: datetime | None = None) -> Item:
    """Take the item ``other``, which stands next, into ``item`` and return it.

    Its units follow those named already, findings and mentions go along; a sentence or
    paragraph that was cut is one again, a new paragraph begins a line. Split there to undo
    it. Safe to repeat: where ``other`` is gone, nothing is done. Raises `InvalidInput` for an
    item that does not stand next.
    """
    plan = lock_draft(plan_id=item.plan_id, by=by)
    item = Item.objects.get(pk=item.pk)
    if not Item.objects.filter(pk=other).exists():
        return item
    following = plan.items.filter(ordinal__gt=item.ordinal, is_removed=False).first()
    if item.is_removed or following is None or following.pk != other:
        raise InvalidInput(_("Only an item and the one behind it can be merged. Load the page."))
    payload = {"number": following.number_printed, "text": following.text}
    record(verb="plans.item.merge", subject=item, by=by, payload=payload, now=now or clock.now())
    _take_fields(item, following)
    _take_names(item, following)
    following.findings.update(item=item)
    following.mentions.update(item=item)
    following.delete()
    return item


def _take_fields(item: Item, following: Item) -> None:
    is_checked = _is_clear(item) and _is_clear(following)
    item.text += ("\n" if _begins_line(item, following) else "") + following.text
    item.due_on = item.due_on or following.due_on
    item.due_printed = item.due_printed or following.due_printed
    item.confidence = min(item.confidence, following.confidence)
    item.doubts = [*dict.fromkeys([*item.doubts, *following.doubts])]
    item.is_checked = is_checked
    if item.source_first is not None and following.source_first is not None:
        item.source_last, item.source_end = following.source_last, following.source_end
    item.save()


def _begins_line(item: Item, following: Item) -> bool:
    """Whether a sentence has ended, and not within one paragraph of the document."""
    is_paragraph = item.source_last is not None and item.source_last == following.source_first
    return item.text.endswith(tuple(SENTENCE_ENDS)) and not is_paragraph


def _is_clear(item: Item) -> bool:
    return item.is_checked or not item.doubts


def _take_names(item: Item, following: Item) -> None:
    names = list(item.named_units.order_by("ordinal"))
    known = {_same(name) for name in names}
    last = names[-1].ordinal if names else 0
    for name in following.named_units.order_by("ordinal"):
        if _same(name) not in known:
            known.add(_same(name))
            last += 1
            name.item, name.ordinal = item, last
            name.save(update_fields=["item", "ordinal"])


def _same(name: NamedUnit) -> object:
    """Two names are one where they mean the same for certain, or are printed the same."""
    return (name.target_id if name.is_confirmed else None) or name.name_printed
