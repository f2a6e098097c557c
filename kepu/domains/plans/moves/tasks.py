"""Moves of a task: closed when its leads have delivered, reopened with a reason."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part, ReportState, TaskState
from kepu.domains.plans.errors import LeadsNotAccepted
from kepu.domains.plans.models import Assignment, Report, Task
from kepu.domains.plans.waiting.reporting import ask_all_for_reports
from kepu.engines.workflow.moves import MoveContext, MoveTable, Transition
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.selectors import short_name


def leads_have_delivered(task: Task, by: Actor | None, now: datetime) -> None:
    """Every lead unit has an accepted report, else `LeadsNotAccepted` names the others."""
    accepted = Report.objects.filter(measure__assignment=OuterRef("pk"), state=ReportState.ACCEPTED)
    missing = (
        Assignment.objects.filter(task=task, part=Part.LEAD)
        .filter(~Exists(accepted))
        .annotate(unit_name=short_name("unit"))
        .order_by("ordinal")
        .values_list("unit_name", flat=True)
    )
    if names := list(missing):
        raise LeadsNotAccepted(names)


def after_closing_or_reopening(context: MoveContext[Task]) -> None:
    """A closed task is owed nothing; a reopened one is owed its reports again."""
    ask_all_for_reports(task=context.subject, now=context.now)


TASK_MOVES = MoveTable(
    model=Task,
    noun=_("task"),
    transitions=[
        Transition(
            verb="close",
            label=_("close"),
            from_states=[TaskState.OPEN],
            to_state=TaskState.CLOSED,
            act="close",
            guards=[leads_have_delivered],
            follows=[after_closing_or_reopening],
        ),
        Transition(
            verb="reopen",
            label=_("reopen"),
            from_states=[TaskState.CLOSED],
            to_state=TaskState.OPEN,
            act="reopen",
            needs_reason=True,
            follows=[after_closing_or_reopening],
        ),
    ],
)
