"""The running year over the API: a task with its reports, the ledger as a file."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from kepu.domains.plans.services.review_report import return_report
from kepu.domains.plans.services.submit_report import submit_report
from kepu.domains.plans.tests.running import MARCH, running_plan
from kepu.foundation.access.services.issue_token import issue_token
from kepu.foundation.core import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def year():
    with clock.at(MARCH):
        yield running_plan()


def program_of(user):
    end = clock.today() + timedelta(days=30)
    issued = issue_token(name="test", scope="read", expires_on=end, by=user)
    return Client(headers={"authorization": f"Bearer {issued.secret}"})


@pytest.fixture
def told(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    return return_report(report=report, reason="请写明数量。", by=year.coordinator)


def task_of(user, year):
    return program_of(user).get(f"/api/v1/tasks/{year.task.pk}").json()


def test_a_task_has_its_units_and_their_reports(year, told):
    task = task_of(year.coordinator, year)
    assert (task["id"], task["state"]) == (str(year.task.pk), "open")
    assert task["due_on"] == year.plan.due_on.isoformat()
    lead, supporting = task["units"]
    assert (lead["unit_name"], lead["part"], lead["is_signed"]) == ("区教委", "lead", False)
    (report,) = lead["reports"]
    assert report["state"] == "returned"
    assert report["return_reason"] == "请写明数量。"
    assert (supporting["part"], supporting["reports"]) == ("support", [])


def test_a_supporting_unit_sees_the_task_without_the_leads_report(year, told):
    task = task_of(year.supporter, year)
    assert [unit["reports"] for unit in task["units"]] == [[], []]


def test_a_new_report_has_no_reason(year):
    report = submit_report(assignment=year.assignment, text="完成。", by=year.liaison)
    answer = program_of(year.liaison).get(f"/api/v1/reports/{report.pk}").json()
    assert (answer["text"], answer["return_reason"]) == ("完成。", "")


@pytest.mark.parametrize(("text", "count"), [("", 1), ("没有这样的任务", 0)])
def test_the_ledger_file_holds_what_the_filters_leave(year, text, count):
    answer = program_of(year.coordinator).get("/api/v1/ledger.xlsx", {"text": text})
    assert answer.status_code == 200
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert sheet.max_row == 1 + count
