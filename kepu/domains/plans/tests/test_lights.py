"""Lights, at every boundary, on assignments and on tasks."""

from datetime import UTC, date, datetime

import pytest

from kepu.domains.plans.choices import Part, ReportState, TaskState
from kepu.domains.plans.lights import with_lights, with_task_lights
from kepu.domains.plans.models import Assignment, Task
from kepu.domains.plans.tests.factories import (
    AssignmentFactory,
    ReceiptFactory,
    ReportFactory,
    TaskFactory,
)

pytestmark = pytest.mark.django_db

DUE = date(2020, 12, 15)
SIGN_BY = date(2020, 3, 9)


def light_on(assignment, today, soon=None):
    rows = with_lights(Assignment.objects.all(), today=today, soon=soon or today)
    return rows.get(pk=assignment.pk).light


def signed(**fields):
    assignment = AssignmentFactory(**fields)
    ReceiptFactory(plan=assignment.task.plan, unit=assignment.unit)
    return assignment


def reported(state, **fields):
    assignment = signed(**fields)
    ReportFactory(measure=assignment.measures.get(), state=state)
    return assignment


@pytest.mark.parametrize(
    ("today", "light"),
    [
        (date(2020, 6, 1), "not_begun"),
        (DUE, "soon"),
        (date(2020, 12, 16), "late"),
    ],
)
def test_signed_without_report(today, light):
    assert light_on(signed(), today) == light


@pytest.mark.parametrize(
    ("today", "soon", "light"),
    [
        (date(2020, 3, 3), date(2020, 3, 8), "not_begun"),
        (date(2020, 3, 3), SIGN_BY, "soon"),
        (SIGN_BY, SIGN_BY, "soon"),
        (date(2020, 3, 10), date(2020, 3, 10), "late"),
    ],
)
def test_unsigned_sheet_turns_with_the_day_to_sign(today, soon, light):
    assert light_on(AssignmentFactory(), today, soon) == light


@pytest.mark.parametrize(
    ("state", "today", "light"),
    [
        (ReportState.SUBMITTED, date(2020, 6, 1), "on_time"),
        (ReportState.RETURNED, date(2020, 6, 1), "on_time"),
        (ReportState.ACCEPTED, date(2020, 6, 1), "on_time"),
        (ReportState.SUBMITTED, date(2020, 12, 16), "late"),
        (ReportState.RETURNED, date(2020, 12, 16), "late"),
        (ReportState.ACCEPTED, date(2020, 12, 16), "on_time"),
        (ReportState.SUBMITTED, DUE, "soon"),
        (ReportState.ACCEPTED, DUE, "on_time"),
    ],
)
def test_only_an_accepted_report_meets_the_due_date(state, today, light):
    assert light_on(reported(state), today) == light


def test_own_due_date_of_the_task_comes_first():
    assignment = signed(task__due_on=date(2020, 5, 31))
    assert light_on(assignment, date(2020, 6, 1)) == "late"


def test_closed_task_is_closed_whatever_the_dates():
    task = TaskFactory(state=TaskState.CLOSED, closed_on=DUE)
    assert light_on(AssignmentFactory(task=task), date(2021, 1, 1)) == "closed"


def test_latest_report_is_the_one_written_last():
    assignment = reported(ReportState.ACCEPTED)
    ReportFactory(
        measure=assignment.measures.get(),
        version=2,
        state=ReportState.SUBMITTED,
        reported_at=datetime(2020, 5, 1, tzinfo=UTC),
    )
    row = with_lights(Assignment.objects.all(), today=DUE, soon=DUE).get()
    assert row.latest_state == ReportState.SUBMITTED


def test_task_shows_the_worst_of_its_leads_and_no_supporting_unit():
    task = TaskFactory()
    signed(task=task)
    AssignmentFactory(task=task, part=Part.SUPPORT)
    day = date(2020, 6, 1)
    assert with_task_lights(Task.objects.all(), today=day, soon=day).get().light == "not_begun"
    AssignmentFactory(task=task)
    assert with_task_lights(Task.objects.all(), today=day, soon=day).get().light == "late"
