"""What follows when a report has been judged."""

from django.urls import reverse

from kepu.domains.plans.models import Assignment, Report
from kepu.domains.plans.waiting.reporting import ask_for_reports
from kepu.domains.plans.waiting.telling import tell_liaisons
from kepu.engines.workflow.moves import MoveContext
from kepu.engines.workflow.services import close_work_items, open_work_item


def _assignment_of(report: Report) -> Assignment:
    return Assignment.objects.select_related("task__plan", "task__item", "unit").get(
        pk=report.measure.assignment_id
    )


def after_judging(context: MoveContext[Report]) -> None:
    """The office has one thing less to do."""
    close_work_items(subject=context.subject, kind="plans.review", now=context.now)


def after_returning(context: MoveContext[Report]) -> None:
    """The unit owes a new version, and is told why."""
    assignment = _assignment_of(context.subject)
    number = assignment.task.number_printed
    open_work_item(
        subject=assignment,
        kind="plans.revise",
        assignee=assignment.unit,
        due_on=None,
        now=context.now,
    )
    ask_for_reports(plan=assignment.task.plan, unit=assignment.unit, now=context.now)
    tell_liaisons(
        kind="plans.report_returned",
        unit=assignment.unit,
        context={"item": number, "reason": context.reason},
        dedupe_key=f"plans.report_returned:{context.subject.pk}",
        url=reverse("plans:report", args=[assignment.pk]),
        now=context.now,
    )
