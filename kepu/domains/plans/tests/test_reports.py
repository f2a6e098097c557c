"""Reporting, returning, reporting again, accepting."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from kepu.domains.plans.choices import ReportState, TaskState
from kepu.domains.plans.errors import AlreadyReported
from kepu.domains.plans.models import Report
from kepu.domains.plans.services.review_report import accept_report, return_report
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.services.submit_report import submit_report
from kepu.domains.plans.tests.factories import UnitFactory, user_at
from kepu.domains.plans.tests.running import MARCH, running_plan
from kepu.engines.workflow.models import Move, WorkItem
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import LIAISON
from kepu.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db

JULY = datetime(2020, 7, 2, 1, tzinfo=UTC)


@pytest.fixture
def year():
    with clock.at(MARCH):
        yield running_plan()


def waiting():
    rows = WorkItem.objects.filter(closed_at__isnull=True).order_by("kind")
    return [(row.kind, row.assignee) for row in rows]


def test_report_is_the_first_version_of_the_running_quarter(year):
    report = submit_report(
        assignment=year.assignment, text=" 建成两个实验室。 ", quantity=Decimal(2), by=year.liaison
    )
    assert (report.version, report.period, report.text) == (1, date(2020, 1, 1), "建成两个实验室。")
    assert report.quantity == Decimal(2)
    assert report.state == ReportState.SUBMITTED
    assert waiting() == [("plans.review", year.office)]


def test_supporting_unit_reports_on_half_years(year):
    assignment = year.task.assignments.get(unit=year.support)
    with clock.at(JULY):
        report = submit_report(assignment=assignment, text="参加。", by=year.supporter)
    assert report.period == date(2020, 7, 1)


def test_same_words_twice_are_one_report(year):
    first = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    assert submit_report(assignment=year.assignment, text="完成。", by=year.liaison) == first
    assert Report.objects.count() == 1


def test_other_words_are_refused_while_one_waits(year):
    submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    with pytest.raises(AlreadyReported, match="waiting for the office"):
        submit_report(assignment=year.assignment, text="另一段。", by=user_at(year.lead, LIAISON))


def test_nothing_more_is_due_after_acceptance_until_the_next_period(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    accept_report(report=report, by=year.coordinator)
    with pytest.raises(AlreadyReported, match="already accepted"):
        submit_report(assignment=year.assignment, text="又完成。", by=year.liaison)
    with clock.at(JULY):
        later = submit_report(assignment=year.assignment, text="又完成。", by=year.liaison)
    assert (later.period, later.version) == (date(2020, 7, 1), 1)


def test_empty_text_is_refused_at_its_field(year):
    with pytest.raises(InvalidInput) as refused:
        submit_report(assignment=year.assignment, text="  ", by=year.liaison)
    assert refused.value.field == "text"


def test_a_named_unit_may_not_report_for_another(year):
    with pytest.raises(Forbidden):
        submit_report(assignment=year.assignment, text="完成。", by=year.supporter)


def test_a_stranger_does_not_learn_of_the_task(year):
    with pytest.raises(NotVisible):
        submit_report(assignment=year.assignment, text="完成。", by=user_at(UnitFactory(), LIAISON))


def test_returned_report_is_followed_by_a_new_version_of_the_same_period(year):
    sign_sheet(unit=year.lead, by=year.liaison)
    first = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    return_report(report=first, reason="请写明学校。", by=year.coordinator)
    assert waiting() == [("plans.report", year.lead), ("plans.revise", year.lead)]
    with clock.at(JULY):
        second = submit_report(assignment=year.assignment, text="完成两校。", by=year.liaison)
    assert (second.period, second.version) == (first.period, 2)
    assert ("plans.revise", year.lead) not in waiting()
    assert ("plans.review", year.office) in waiting()


def test_the_unit_is_told_the_reason_once(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    return_report(report=report, reason="请写明学校。", by=year.coordinator)
    return_report(report=report, reason="请写明学校。", by=year.coordinator)
    notice = Notice.objects.get(recipient=year.liaison)
    assert "请写明学校。" in notice.body
    assert Move.objects.count() == 1


def test_returning_needs_a_reason(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    with pytest.raises(InvalidInput):
        return_report(report=report, reason=" ", by=year.coordinator)
    report.refresh_from_db()
    assert report.state == ReportState.SUBMITTED


def test_accepting_closes_the_review_and_counts(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    assert accept_report(report=report, by=year.coordinator).state == ReportState.ACCEPTED
    assert waiting() == []


def test_an_accepted_report_cannot_be_returned(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    accept_report(report=report, by=year.coordinator)
    with pytest.raises(Conflict):
        return_report(report=report, reason="晚了。", by=year.coordinator)


@pytest.mark.parametrize("judge", [accept_report, return_report])
def test_the_unit_does_not_judge_itself(year, judge):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    reason = {"reason": "理由"} if judge is return_report else {}
    with pytest.raises(Forbidden):
        judge(report=report, by=year.liaison, **reason)


def test_a_closed_task_takes_no_report(year):
    year.task.state, year.task.closed_on = TaskState.CLOSED, date(2020, 3, 2)
    year.task.save()
    with pytest.raises(Conflict, match="closed"):
        submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
