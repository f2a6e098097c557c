"""Closing waits for the leads; reopening needs a reason."""

from datetime import date

import pytest

from kepu.domains.plans.choices import TaskState
from kepu.domains.plans.errors import LeadsNotAccepted
from kepu.domains.plans.services.close_task import close_task, reopen_task
from kepu.domains.plans.services.review_report import accept_report
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.services.submit_report import submit_report
from kepu.domains.plans.tests.running import MARCH, running_plan
from kepu.engines.workflow.models import WorkItem
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Forbidden, InvalidInput

pytestmark = pytest.mark.django_db


@pytest.fixture
def year():
    with clock.at(MARCH):
        yield running_plan()


@pytest.fixture
def delivered(year):
    for unit, user in ((year.lead, year.liaison), (year.support, year.supporter)):
        sign_sheet(unit=unit, by=user)
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    accept_report(report=report, by=year.coordinator)
    return year


def owed():
    return set(
        WorkItem.objects.filter(kind="plans.report", closed_at__isnull=True).values_list(
            "assignee", flat=True
        )
    )


def test_a_lead_without_accepted_report_is_named(year):
    with pytest.raises(LeadsNotAccepted, match="区教委"):
        close_task(task=year.task, by=year.coordinator)
    submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    with pytest.raises(LeadsNotAccepted):
        close_task(task=year.task, by=year.coordinator)


def test_closing_frees_the_units_from_reporting(delivered):
    assert owed() == {delivered.support.pk}
    task = close_task(task=delivered.task, by=delivered.coordinator)
    assert (task.state, task.closed_on) == (TaskState.CLOSED, date(2020, 3, 2))
    assert owed() == set()


def test_closing_twice_is_closing_once(delivered):
    close_task(task=delivered.task, by=delivered.coordinator)
    assert close_task(task=delivered.task, by=delivered.coordinator).closed_on == date(2020, 3, 2)


def test_reopening_asks_again(delivered):
    close_task(task=delivered.task, by=delivered.coordinator)
    task = reopen_task(task=delivered.task, reason="数据有误。", by=delivered.coordinator)
    assert (task.state, task.closed_on) == (TaskState.OPEN, None)
    assert owed() == {delivered.support.pk}


def test_reopening_needs_a_reason(delivered):
    close_task(task=delivered.task, by=delivered.coordinator)
    with pytest.raises(InvalidInput):
        reopen_task(task=delivered.task, reason="", by=delivered.coordinator)


def test_only_the_office_closes(delivered):
    with pytest.raises(Forbidden):
        close_task(task=delivered.task, by=delivered.liaison)
