"""The kinds of work that plans put into inboxes, each with its title and its page."""

from collections.abc import Collection
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kepu.domains.plans.models import Assignment, Plan, Report
from kepu.engines.workflow.registry import Waiting, WorkItemKind
from kepu.foundation.units.selectors import short_name


def _sheet(item: Waiting) -> str:
    return reverse("plans:sheet", args=[item.assignee_id])


def _plan_titles(ids: Collection[UUID]) -> dict[UUID, str]:
    return dict(Plan.objects.filter(pk__in=ids).values_list("pk", "title"))


def _assignment_titles(ids: Collection[UUID]) -> dict[UUID, str]:
    rows = Assignment.objects.filter(pk__in=ids).select_related("task__item", "task__plan")
    return {row.pk: _title(row) for row in rows}


def _report_titles(ids: Collection[UUID]) -> dict[UUID, str]:
    rows = (
        Report.objects.filter(pk__in=ids)
        .select_related("measure__assignment__task__item", "measure__assignment__task__plan")
        .annotate(unit_name=short_name("measure__assignment__unit"))
    )
    return {row.pk: f"{row.unit_name} · {_title(row.measure.assignment)}" for row in rows}


def _title(assignment: Assignment) -> str:
    task = assignment.task
    return _("%(plan)s, item %(number)s") % {
        "plan": task.plan.title,
        "number": task.number_printed,
    }


SIGN_SHEET = WorkItemKind(
    name="plans.sign_sheet",
    label=gettext_lazy("Sign the sheet"),
    subject="plans.Plan",
    asks=("plans.Receipt", "sign"),
    url=_sheet,
    titles=_plan_titles,
    followed="issue",
)
REPORT = WorkItemKind(
    name="plans.report",
    label=gettext_lazy("Report progress"),
    subject="plans.Plan",
    asks=("plans.Assignment", "report"),
    url=_sheet,
    titles=_plan_titles,
    followed="issue",
)
REVISE = WorkItemKind(
    name="plans.revise",
    label=gettext_lazy("Revise a returned report"),
    subject="plans.Assignment",
    asks=("plans.Assignment", "report"),
    url=lambda item: reverse("plans:report", args=[item.subject_id]),
    titles=_assignment_titles,
)
REVIEW = WorkItemKind(
    name="plans.review",
    label=gettext_lazy("Review reports"),
    subject="plans.Report",
    asks=("plans.Report", "accept"),
    url=lambda item: reverse("plans:review", args=[item.subject_id]),
    titles=_report_titles,
)

ALL = (SIGN_SHEET, REPORT, REVISE, REVIEW)
