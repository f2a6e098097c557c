"""Say that a unit has something to do."""

from datetime import date, datetime

from django.db.models import Model

from kepu.engines.workflow.models import WorkItem
from kepu.engines.workflow.subjects import key_of
from kepu.foundation.core import clock
from kepu.foundation.units.models import Unit


def open_work_item(
    *,
    subject: Model,
    kind: str,
    assignee: Unit,
    due_on: date | None,
    now: datetime | None = None,
) -> WorkItem:
    """Open the unit's work of ``kind`` on ``subject``; where it is open, move its due date.

    A projection of what the calling service decided and audited, in that service's
    transaction: it asks no policy and leaves no audit entry of its own. Safe to repeat and
    to race: the constraint lets one row stand.
    """
    item = WorkItem(
        **key_of(subject),
        kind=kind,
        assignee=assignee,
        due_on=due_on,
        opened_at=now or clock.now(),
    )
    same = WorkItem.objects.filter(**key_of(subject), kind=kind, assignee=assignee)
    is_open = same.filter(closed_at__isnull=True)
    WorkItem.objects.bulk_create([item], ignore_conflicts=True)
    is_open.update(due_on=due_on)
    return is_open.first() or same.latest("opened_at")
