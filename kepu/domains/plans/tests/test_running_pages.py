"""The pages of the running year: what they show, refuse, keep and cost."""

import io

import openpyxl
import pytest
from django.urls import reverse

from kepu.domains.plans.choices import Part, ReportState
from kepu.domains.plans.models import Receipt, Report
from kepu.domains.plans.services.review_report import return_report
from kepu.domains.plans.services.submit_report import submit_report
from kepu.domains.plans.tests.factories import (
    AssignmentFactory,
    TaskFactory,
    UnitFactory,
    UserFactory,
    user_at,
)
from kepu.domains.plans.tests.running import MARCH, running_plan
from kepu.foundation.core import clock
from kepu.foundation.core.roles import LIAISON

pytestmark = pytest.mark.django_db


@pytest.fixture
def year():
    with clock.at(MARCH):
        yield running_plan()


@pytest.fixture
def as_user(client):
    def sign_in(user):
        client.force_login(user)
        return client

    return sign_in


def html(response):
    return response.content.decode()


def test_one_unit_goes_straight_to_its_sheet(year, as_user):
    response = as_user(year.liaison).get(reverse("plans:sheets"))
    assert response.url == reverse("plans:sheet", args=[year.lead.pk])


def test_sheet_shows_its_task_and_the_button_to_sign(year, as_user):
    page = html(as_user(year.liaison).get(reverse("plans:sheet", args=[year.lead.pk])))
    assert "区教委" in page
    assert "Sign the sheet" in page
    assert "开展科普宣传。" in page


def test_sheet_without_plans_says_what_will_come(as_user):
    unit = UnitFactory()
    page = as_user(user_at(unit, LIAISON)).get(reverse("plans:sheet", args=[unit.pk]))
    assert "Nothing is asked of this organisation" in html(page)


def test_sheet_of_another_unit_is_not_there(year, as_user):
    stranger = user_at(UnitFactory(), LIAISON)
    assert as_user(stranger).get(reverse("plans:sheet", args=[year.lead.pk])).status_code == 404


def test_signing_twice_makes_one_receipt_and_says_so(year, as_user):
    url = reverse("plans:sheet_sign", args=[year.lead.pk])
    client = as_user(year.liaison)
    assert "Signed for 区教委." in html(client.post(url, follow=True))
    assert "already signed" in html(client.post(url, follow=True))
    assert Receipt.objects.count() == 1


def test_sheet_costs_the_same_for_many_tasks(year, as_user, django_assert_num_queries):
    client = as_user(year.liaison)
    url = reverse("plans:sheet", args=[year.lead.pk])
    client.get(url)
    with django_assert_num_queries(SHEET_QUERIES):
        client.get(url)
    for _ in range(5):
        AssignmentFactory(task=TaskFactory(plan=year.plan), unit=year.lead)
    with django_assert_num_queries(SHEET_QUERIES):
        client.get(url)


def test_report_is_sent(year, as_user):
    url = reverse("plans:report", args=[year.assignment.pk])
    response = as_user(year.liaison).post(url, {"text": "建成两个实验室。", "quantity": "2"})
    assert response.url == reverse("plans:task", args=[year.task.pk])
    assert Report.objects.get().text == "建成两个实验室。"


def test_refused_report_keeps_what_was_typed(year, as_user):
    url = reverse("plans:report", args=[year.assignment.pk])
    response = as_user(year.liaison).post(url, {"text": "很长的一段话", "quantity": "约200人"})
    assert response.status_code == 422
    assert "很长的一段话" in html(response)
    assert "约200人" in html(response)


def test_report_that_came_second_keeps_its_words(year, as_user):
    submit_report(assignment=year.assignment, text="第一份。", by=user_at(year.lead, LIAISON))
    url = reverse("plans:report", args=[year.assignment.pk])
    response = as_user(year.liaison).post(url, {"text": "第二份。"})
    assert response.status_code == 409
    assert "第二份。" in html(response)
    assert "waiting for the office" in html(response)


def test_returned_report_stands_in_the_form_with_its_reason(year, as_user):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    return_report(report=report, reason="请写明学校。", by=year.coordinator)
    page = html(as_user(year.liaison).get(reverse("plans:report", args=[year.assignment.pk])))
    assert "请写明学校。" in page
    assert "完成。</textarea>" in page


def test_office_accepts_with_one_button(year, as_user):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    client = as_user(year.coordinator)
    assert client.post(reverse("plans:review", args=[report.pk])).status_code == 302
    report.refresh_from_db()
    assert report.state == ReportState.ACCEPTED


def test_office_returns_with_a_reason_and_not_without(year, as_user):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    client, url = as_user(year.coordinator), reverse("plans:review", args=[report.pk])
    refused = client.post(url, {"verb": "return", "reason": ""})
    assert refused.status_code == 422
    assert client.post(url, {"verb": "return", "reason": "请写明。"}).status_code == 302
    report.refresh_from_db()
    assert report.state == ReportState.RETURNED


def test_unit_may_read_but_not_judge_its_report(year, as_user):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    response = as_user(year.liaison).get(reverse("plans:review", args=[report.pk]))
    assert response.status_code == 403
    assert "coordinator" in html(response)


def test_closing_too_early_names_the_lead(year, as_user):
    response = as_user(year.coordinator).post(reverse("plans:task_close", args=[year.task.pk]))
    assert response.status_code == 409
    assert "区教委" in html(response)


def test_closing_is_offered_once_the_leads_have_delivered(year, as_user):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    client, url = as_user(year.coordinator), reverse("plans:task", args=[year.task.pk])
    assert reverse("plans:task_close", args=[year.task.pk]) not in html(client.get(url))
    client.post(reverse("plans:review", args=[report.pk]))
    assert reverse("plans:task_close", args=[year.task.pk]) in html(client.get(url))


def test_reporting_is_offered_until_a_report_waits(year, as_user):
    client, url = as_user(year.liaison), reverse("plans:task", args=[year.task.pk])
    report_url = reverse("plans:report", args=[year.assignment.pk])
    assert report_url in html(client.get(url))
    submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    assert report_url not in html(client.get(url))


def test_reopening_without_reason_keeps_the_page(year, as_user):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    client = as_user(year.coordinator)
    client.post(reverse("plans:review", args=[report.pk]))
    client.post(reverse("plans:task_close", args=[year.task.pk]))
    url = reverse("plans:task_reopen", args=[year.task.pk])
    assert client.post(url, {"reason": ""}).status_code == 422
    assert client.post(url, {"reason": "补充数据。"}).status_code == 302


def test_task_page_for_someone_named(year, as_user):
    page = html(as_user(year.supporter).get(reverse("plans:task", args=[year.task.pk])))
    assert "区教委" in page
    assert f'datetime="{year.plan.due_on.isoformat()}"' in page
    assert "Close the task" not in page


def test_a_supporting_unit_does_not_read_the_leads_report(year, as_user):
    submit_report(assignment=year.assignment, text="只给联席办看。", by=year.liaison)
    page = html(as_user(year.supporter).get(reverse("plans:task", args=[year.task.pk])))
    assert "只给联席办看。" not in page


def test_ledger_filters_and_pills(year, as_user):
    client = as_user(year.coordinator)
    assert "1 task" in html(client.get(reverse("plans:ledger")))
    narrowed = client.get(reverse("plans:ledger"), {"light": "late"})
    assert "No task here" in html(narrowed)
    by_unit = client.get(reverse("plans:ledger"), {"unit": year.lead.pk, "part": Part.LEAD})
    assert "1 task" in html(by_unit)
    odd = client.get(reverse("plans:ledger"), {"unit": "nonsense", "year": "x"})
    assert "1 task" in html(odd)


def test_ledger_of_a_stranger_is_empty(year, as_user):
    assert "No task here" in html(as_user(UserFactory()).get(reverse("plans:ledger")))


def test_ledger_costs_the_same_for_many_tasks(year, as_user, django_assert_num_queries):
    client, url = as_user(year.coordinator), reverse("plans:ledger")
    client.get(url)
    with django_assert_num_queries(LEDGER_QUERIES):
        client.get(url)
    for _ in range(5):
        AssignmentFactory(task=TaskFactory(plan=year.plan), unit=UnitFactory())
    with django_assert_num_queries(LEDGER_QUERIES):
        client.get(url)


def test_export_holds_exactly_the_rows_shown(year, as_user):
    client = as_user(year.coordinator)
    response = client.get(reverse("plans:ledger_export"), {"unit": year.lead.pk})
    page = openpyxl.load_workbook(io.BytesIO(response.getvalue())).active
    assert page.max_row == 2
    assert [cell.value for cell in page[2]][5] == "区教委"
    empty = client.get(reverse("plans:ledger_export"), {"light": "late"})
    assert openpyxl.load_workbook(io.BytesIO(empty.getvalue())).active.max_row == 1


SHEET_QUERIES = 17
LEDGER_QUERIES = 16
