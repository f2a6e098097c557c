"""One open request for reports per unit and plan, whatever the number of its tasks."""

from datetime import datetime

from django.utils import timezone

from kepu.domains.plans.models import Plan, Receipt, Task
from kepu.domains.plans.selectors.reporting import current_period, unreported_assignments
from kepu.engines.workflow.services import close_work_items, open_work_item
from kepu.foundation.units.models import Unit


def ask_for_reports(*, plan: Plan, unit: Unit, now: datetime) -> None:
    """Open the unit's request for this period, or close it when everything is reported."""
    on = timezone.localdate(now)
    due = [
        current_period(plan_year=plan.year, part=assignment.part, on=on).ends_on
        for assignment in unreported_assignments(plan=plan, unit=unit, on=on)
    ]
    if due:
        open_work_item(subject=plan, kind="plans.report", assignee=unit, due_on=min(due), now=now)
    else:
        close_work_items(subject=plan, kind="plans.report", assignee=unit, now=now)


def ask_all_for_reports(*, task: Task, now: datetime) -> None:
    """The same for every unit in ``task`` that has signed; the others are asked on signing."""
    signed = Receipt.objects.filter(plan=task.plan).values("unit")
    for unit in Unit.objects.filter(pk__in=task.assignments.values("unit")).filter(pk__in=signed):
        ask_for_reports(plan=task.plan, unit=unit, now=now)
