"""One task with everybody's part in it; one assignment; one report."""

from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Prefetch, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part, ReportState
from kepu.domains.plans.lights import with_lights, with_task_lights
from kepu.domains.plans.models import Assignment, Report, Task
from kepu.domains.plans.periods import Period
from kepu.domains.plans.policy.tasks import AssignmentPolicy, ReportPolicy, TaskPolicy
from kepu.domains.plans.selectors.dates import light_dates
from kepu.domains.plans.selectors.reporting import period_due
from kepu.engines.workflow.selectors import HistoryEntry, history_of
from kepu.engines.workflow.selectors.reasons import reason_of_latest_move
from kepu.foundation.core import clock
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.selectors import short_name

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class TaskView:
    """A task as one user sees it."""

    task: Task
    assignments: list[Assignment]
    may_close: bool
    may_reopen: bool
    history: list[HistoryEntry]

    @property
    def in_full(self) -> list[Assignment]:
        """The leads, who has reported, and whom the user reports for."""
        return [each for each in self.assignments if _is_shown_in_full(each)]

    @property
    def in_short(self) -> list[Assignment]:
        """The supporting units of which there is nothing to say yet."""
        return [each for each in self.assignments if not _is_shown_in_full(each)]

    @property
    def leads_have_delivered(self) -> bool:
        """Whether every lead has an accepted report, as closing asks."""
        leads = [each for each in self.assignments if each.part == Part.LEAD]
        return all(ReportState.ACCEPTED in _states_of(lead) for lead in leads)


def _states_of(assignment: Assignment) -> set[str]:
    return {
        report.state for measure in assignment.measures.all() for report in measure.reports.all()
    }


def _is_shown_in_full(assignment: Assignment) -> bool:
    reported = any(measure.reports.all() for measure in assignment.measures.all())
    may_report: bool = assignment.may_report  # type: ignore[attr-defined]
    return assignment.part == Part.LEAD or reported or may_report


def task_for(user: Actor, pk: UUID) -> TaskView:
    """The task with its assignments, their lights, and the reports ``user`` may read."""
    tasks = with_task_lights(TaskPolicy().visible(user), **light_dates())
    tasks = tasks.annotate(due=Coalesce("due_on", "plan__due_on"))
    task = _one(tasks.select_related("item__section", "plan__issuer"), pk)
    policy = TaskPolicy()
    return TaskView(
        task=task,
        assignments=list(_assignments(user, task)),
        may_close=policy.can(user, "close", task),
        may_reopen=policy.can(user, "reopen", task),
        history=history_of(task),
    )


def _assignments(user: Actor, task: Task) -> QuerySet[Assignment]:
    reports = (
        ReportPolicy()
        .visible(user)
        .select_related("reported_by__person")
        .order_by("-reported_at", "-version")
    )
    rows = with_lights(AssignmentPolicy().visible(user), **light_dates()).filter(task=task)
    return (
        AssignmentPolicy()
        .annotate(rows, user, "report")
        .annotate(unit_name=short_name("unit"))
        .prefetch_related(
            Prefetch(
                "measures__reports",
                queryset=ReportPolicy().annotate(with_reasons(reports), user, "accept"),
            )
        )
        .order_by("part", "ordinal")
    )


def assignment_for(user: Actor, pk: UUID, act: str = "view") -> Assignment:
    """The assignment, or not-found; forbidden where it is visible but ``act`` is not allowed."""
    rows = AssignmentPolicy().visible(user).select_related("task__item", "task__plan__issuer")
    assignment = _one(rows.annotate(unit_name=short_name("unit")), pk)
    AssignmentPolicy().require(user, act, assignment)
    return assignment


@dataclass(frozen=True)
class ReportPage:
    """What stands beside the form of a report."""

    period: Period
    earlier: list[Report]

    @property
    def returned(self) -> Report | None:
        """The latest report, where it was returned and waits for a new version."""
        latest = self.earlier[0] if self.earlier else None
        return latest if latest and latest.state == ReportState.RETURNED else None

    @property
    def standing(self) -> Report | None:
        """The report of this very period that waits or is accepted; nothing more is due."""
        latest = self.earlier[0] if self.earlier else None
        if latest is None or latest.state == ReportState.RETURNED:
            return None
        return latest if latest.period == self.period.starts_on else None

    @property
    def initial(self) -> dict[str, object]:
        """A returned report is corrected, not typed again."""
        if self.returned is None:
            return {}
        return {"text": self.returned.text, "quantity": self.returned.quantity}


def report_page(user: Actor, assignment: Assignment) -> ReportPage:
    """The running period and the earlier reports, latest first, as far as ``user`` may read."""
    reports = (
        ReportPolicy()
        .visible(user)
        .filter(measure__assignment=assignment)
        .select_related("reported_by__person")
        .order_by("-reported_at", "-version")
    )
    return ReportPage(
        period=period_due(assignment.measures.earliest("ordinal"), on=clock.today()),
        earlier=list(with_reasons(reports)),
    )


def with_reasons(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Add ``return_reason``: what the office wrote when it returned the report."""
    return reports.annotate(return_reason=reason_of_latest_move(Report, "return"))


def report_for(user: Actor, pk: UUID, act: str = "view") -> Report:
    """The report with all that is needed to judge it; forbidden where ``act`` is not allowed."""
    rows = with_reasons(ReportPolicy().visible(user)).annotate(
        unit_name=short_name("measure__assignment__unit")
    )
    report = _one(
        rows.select_related(
            "measure__assignment__task__item",
            "measure__assignment__task__plan",
            "reported_by__person",
        ),
        pk,
    )
    ReportPolicy().require(user, act, report)
    return report


def _one(rows: QuerySet[Row], pk: UUID) -> Row:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotVisible(_("There is no such page, or it is not open to you."))
    return found
