"""A unit reports on its part of a task."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import ReportState, TaskState
from kepu.domains.plans.errors import AlreadyReported
from kepu.domains.plans.models import Assignment, Measure, Report, Task
from kepu.domains.plans.policy.tasks import AssignmentPolicy
from kepu.domains.plans.selectors.reporting import latest_report, period_due
from kepu.domains.plans.waiting.reporting import ask_for_reports
from kepu.engines.workflow.services import close_work_items, open_work_item
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, InvalidInput


@transaction.atomic
def submit_report(
    *,
    assignment: Assignment,
    text: str,
    by: User,
    quantity: Decimal | None = None,
    now: datetime | None = None,
) -> Report:
    """Report on the assignment's first measure for the period that is due.

    A report that was returned is followed by a new version. The same words sent twice give
    the same report. Raises `InvalidInput` for an empty text, `Conflict` for a closed task,
    `AlreadyReported` where another report of the period stands.
    """
    now = now or clock.now()
    AssignmentPolicy().require(by, "report", assignment)
    text = text.strip()
    if not text:
        raise InvalidInput(_("Say in a sentence or two what was done."), field="text")
    measure = _locked_measure(assignment)
    _refuse_closed(measure.assignment.task)
    period = period_due(measure, on=timezone.localdate(now)).starts_on
    latest = latest_report(measure, period)
    if latest and latest.state != ReportState.RETURNED:
        if (latest.reported_by_id, latest.text, latest.quantity) == (by.pk, text, quantity):
            return latest
        raise AlreadyReported(
            is_accepted=latest.state == ReportState.ACCEPTED, at=latest.reported_at
        )
    report = _write(measure, period, latest, text, quantity, by, now)
    _pass_on(report=report, assignment=measure.assignment, replaced=latest, now=now)
    return report


def _locked_measure(assignment: Assignment) -> Measure:
    """Two people reporting at once meet here, and so do a report and a closing."""
    return (
        Measure.objects.select_for_update(of=("self", "assignment__task"))
        .select_related("assignment__task__plan", "assignment__unit")
        .filter(assignment=assignment)
        .earliest("ordinal")
    )


def _refuse_closed(task: Task) -> None:
    if task.state == TaskState.CLOSED and task.closed_on:
        raise Conflict(
            _("This task was closed on %(day)s. Ask the issuing office to reopen it first.")
            % {"day": date_format(task.closed_on)}
        )


def _write(
    measure: Measure,
    period: date,
    latest: Report | None,
    text: str,
    quantity: Decimal | None,
    by: User,
    now: datetime,
) -> Report:
    report = Report.objects.create(
        measure=measure,
        period=period,
        version=latest.version + 1 if latest else 1,
        text=text,
        quantity=quantity,
        reported_by=by,
        reported_at=now,
    )
    record(
        verb="plans.report.submit",
        subject=report,
        by=by,
        payload={"period": str(period), "version": report.version, "text": text},
        now=now,
    )
    return report


def _pass_on(
    *, report: Report, assignment: Assignment, replaced: Report | None, now: datetime
) -> None:
    """The office now has something to review, and the unit has one thing less to do."""
    plan = assignment.task.plan
    if replaced:
        close_work_items(subject=assignment, kind="plans.revise", now=now)
    open_work_item(subject=report, kind="plans.review", assignee=plan.issuer, due_on=None, now=now)
    ask_for_reports(plan=plan, unit=assignment.unit, now=now)
