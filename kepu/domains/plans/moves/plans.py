"""Moves of a plan: issued to the units, withdrawn while a draft, closed when its year is done."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from kepu.domains.plans.choices import PlanState, TaskState
from kepu.domains.plans.models import Plan, Task
from kepu.engines.workflow.moves import MoveTable, Transition
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.policy import Actor


def all_tasks_closed(plan: Plan, by: Actor | None, now: datetime) -> None:
    """No task of the plan is open."""
    count = Task.objects.filter(plan=plan, state=TaskState.OPEN).count()
    if count:
        raise Conflict(
            ngettext(
                "%(count)d task of this plan is still open. Close it first.",
                "%(count)d tasks of this plan are still open. Close them first.",
                count,
            )
            % {"count": count}
        )


PLAN_MOVES = MoveTable(
    model=Plan,
    noun=_("plan"),
    transitions=[
        Transition(
            verb="issue",
            label=_("issue"),
            from_states=[PlanState.DRAFT],
            to_state=PlanState.ISSUED,
            act="issue",
        ),
        Transition(
            verb="withdraw",
            label=_("withdraw"),
            from_states=[PlanState.DRAFT],
            to_state=PlanState.WITHDRAWN,
            act="withdraw",
            needs_reason=True,
        ),
        Transition(
            verb="close",
            label=_("close"),
            from_states=[PlanState.ISSUED],
            to_state=PlanState.CLOSED,
            act="close",
            guards=[all_tasks_closed],
        ),
    ],
)
