"""A person adds an item the reading missed, from a paragraph of the document or afresh."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Item, Plan
from kepu.domains.plans.reading.markers import marker_of
from kepu.domains.plans.reading.shapes import FindingCode
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.policy import NOTHING


@transaction.atomic
def add_item(
    *,
    plan: Plan,
    by: User,
    block: int | None = None,
    text: str = "",
    number_printed: str = "",
    key: UUID | None = None,
    now: datetime | None = None,
) -> Item:
    """Add an item to a draft and return it.

    With ``block`` it takes text and number of that paragraph, in the place and section the
    paragraph has in the document, and the finding that it names no unit is settled; otherwise
    it stands last. Safe to repeat: a paragraph that
    is an item already, and a ``key`` (the new row's id, chosen by the caller) used already,
    are answered with that item. Raises `InvalidInput` without a text.
    """
    plan = lock_draft(plan_id=plan.pk, by=by)
    existing = plan.items.filter(_same(block, key)).first()
    if existing is not None:
        return existing
    source: dict[str, int] = {}
    if block is not None:
        paragraph = _paragraph(plan, block)
        number, rest = _numbered(paragraph)
        text, number_printed = text or rest, number_printed or number
        source = _whole(block, str(paragraph["text"]))
    if not text.strip():
        raise InvalidInput(_("Enter what the item asks for."), field="text")
    before = _item_before(plan, block)
    item = Item.objects.create(
        pk=key or uuid4(),
        plan=plan,
        section_id=before.section_id if before else None,
        ordinal=open_place(plan, before),
        number_printed=number_printed[:20],
        text=text.strip(),
        **source,
    )
    if block is not None:
        _answer_findings(item, block)
    record(
        verb="plans.item.add",
        subject=item,
        by=by,
        payload={"plan": str(plan.pk), "text": item.text},
        now=now or clock.now(),
    )
    return item


def _same(block: int | None, key: UUID | None) -> Q:
    """Items that this call would make a second time."""
    from_block = Q(source_first__lte=block, source_last__gte=block)
    return (from_block if block is not None else NOTHING) | (Q(pk=key) if key else NOTHING)


def _paragraph(plan: Plan, block: int) -> dict[str, Any]:
    blocks: list[dict[str, Any]] = plan.source.blocks
    if not 0 <= block < len(blocks):
        raise InvalidInput(_("Choose a paragraph of the document."), field="block")
    return blocks[block]


def _numbered(paragraph: dict[str, Any]) -> tuple[str, str]:
    """Number and text of a paragraph; a typed number is no part of the text."""
    text = str(paragraph["text"])
    marker = None if paragraph.get("number") else marker_of(text)
    if marker is None:
        return str(paragraph.get("number") or ""), text
    return marker.numeral, text[marker.length :]


def _answer_findings(item: Item, block: int) -> None:
    """That the paragraph names no unit is answered by making it an item, which asks for units."""
    item.plan.findings.filter(
        code=FindingCode.ITEM_WITHOUT_UNITS, source_first=block, is_settled=False
    ).update(is_settled=True, item=item)


def _whole(block: int, text: str) -> dict[str, int]:
    """The place of a whole paragraph in the source."""
    return {
        "source_first": block,
        "source_start": 0,
        "source_last": block,
        "source_end": len(text),
    }


def _item_before(plan: Plan, block: int | None) -> Item | None:
    """The item after which a new one stands: the last above ``block``, or the last of all."""
    items = plan.items.order_by("-ordinal")
    return (items if block is None else items.filter(source_last__lt=block)).first()


def open_place(plan: Plan, before: Item | None) -> int:
    """Free the ordinal after ``before`` by moving the items behind it, and return it."""
    place = before.ordinal + 1 if before else 1
    last = plan.items.aggregate(last=Max("ordinal"))["last"] or 0
    # In two steps over free ground: the unique constraint is checked row by row.
    behind = plan.items.filter(ordinal__gte=place)
    behind.update(ordinal=F("ordinal") + last + 1)
    plan.items.filter(ordinal__gt=last).update(ordinal=F("ordinal") - last)
    return place
