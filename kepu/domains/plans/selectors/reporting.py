"""Periods of reporting, and what is still unreported in them."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from kepu.domains.plans.choices import Part, ReportState, TaskState
from kepu.domains.plans.models import Assignment, Measure, Plan, Report
from kepu.domains.plans.periods import Period, period_on
from kepu.domains.plans.thresholds import REPORTS_A_YEAR
from kepu.engines.workflow.selectors import setting
from kepu.foundation.units.models import Unit


def current_period(*, plan_year: int, part: str, on: date) -> Period:
    """The period of the plan's year that a unit with ``part`` reports on, as of ``on``."""
    return period_on(on, year=plan_year, count=setting(REPORTS_A_YEAR[Part(part)].key, on))


def latest_report(measure: Measure, period: date) -> Report | None:
    """The latest version of the measure's report on the period that starts on ``period``."""
    return Report.objects.filter(measure=measure, period=period).order_by("-version").first()


def period_due(measure: Measure, *, on: date) -> Period:
    """The period the next report is about: one that was returned, else the running one."""
    assignment = measure.assignment
    year = assignment.task.plan.year
    latest = Report.objects.filter(measure=measure).order_by("-period", "-version").first()
    day = latest.period if latest and latest.state == ReportState.RETURNED else on
    return current_period(plan_year=year, part=assignment.part, on=day)


def unreported_assignments(*, plan: Plan, unit: Unit, on: date) -> QuerySet[Assignment]:
    """The unit's open assignments in ``plan`` without a standing report for this period."""
    standing = Report.objects.exclude(state=ReportState.RETURNED).filter(
        measure__assignment=OuterRef("pk")
    )
    missing = Q(pk__in=())
    for part in Part:
        period = current_period(plan_year=plan.year, part=part, on=on)
        missing |= Q(part=part) & ~Q(Exists(standing.filter(period=period.starts_on)))
    return Assignment.objects.filter(
        missing, task__plan=plan, unit=unit, task__state=TaskState.OPEN
    )
