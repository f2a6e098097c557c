"""Say that there is nothing left to do."""

from datetime import datetime

from django.db.models import Model

from kepu.engines.workflow.models import WorkItem
from kepu.engines.workflow.subjects import key_of
from kepu.foundation.core import clock
from kepu.foundation.units.models import Unit


def close_work_items(
    *,
    subject: Model,
    kind: str | None = None,
    assignee: Unit | None = None,
    now: datetime | None = None,
) -> int:
    """Close open work on ``subject``, of one kind or all, at one unit or all; returns how much.

    A projection like `open_work_item`; closing what is closed changes nothing.
    """
    items = WorkItem.objects.filter(**key_of(subject), closed_at__isnull=True)
    if kind is not None:
        items = items.filter(kind=kind)
    if assignee is not None:
        items = items.filter(assignee=assignee)
    return items.update(closed_at=now or clock.now())
