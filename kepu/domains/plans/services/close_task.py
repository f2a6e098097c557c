"""The issuing office closes a task (办结), and may reopen it with a reason."""

from datetime import datetime

from django.utils import timezone

from kepu.domains.plans.models import Task
from kepu.domains.plans.moves.tasks import TASK_MOVES
from kepu.engines.workflow.services import perform
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock


def close_task(*, task: Task, by: User, now: datetime | None = None) -> Task:
    """Close a task whose leads all have an accepted report; nobody owes it a report then."""
    now = now or clock.now()
    changes = {"closed_on": timezone.localdate(now)}
    perform(table=TASK_MOVES, subject=task, verb="close", by=by, now=now, changes=changes)
    return task


def reopen_task(*, task: Task, reason: str, by: User, now: datetime | None = None) -> Task:
    """Open a closed task again; its units owe reports as before."""
    perform(
        table=TASK_MOVES,
        subject=task,
        verb="reopen",
        by=by,
        reason=reason,
        now=now,
        changes={"closed_on": None},
    )
    return task
