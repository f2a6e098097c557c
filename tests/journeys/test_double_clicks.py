"""Every button of the walk is pressed twice at once; each act takes place once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR
from tests.journeys.acts import (
    PLAN,
    go_to_issue,
    item,
    open_report,
    sign_in,
    write_report,
)
from tests.journeys.installation import Installation
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(1440, "zh")], indirect=True, ids=["1440-zh"])
SCHOOLS = CAST[3]


def test_double_clicks(people: Callable[[], Person], installation: Installation) -> None:
    office, schools = people(), people()

    def count(table: str, where: str = "1 = 1") -> object:
        rows = installation.database.rows(f"SELECT COUNT(*) FROM {table} WHERE {where}")  # noqa: S608 - written below
        return rows[0][0]

    sign_in(office, COORDINATOR)
    upload_twice(office)
    assert count("plans_plan") == count("files_storedfile") == 1
    confirm_twice(office)
    assert count("audit_auditentry", "verb LIKE 'plans.name%confirm'") == 3
    go_to_issue(office)
    press_twice(office, "下达")
    office.sees("已下达，并已请各责任单位签收。", "")
    assert count("plans_task") == 80
    sign_in(schools, SCHOOLS)
    schools.page.goto("/plans/sheets/")
    press_twice(schools, "签收任务单")
    schools.sees("已为区教委签收。", "")
    assert count("plans_receipt") == 1
    for reason in ("请写明数量。", ""):
        open_report(schools, 9)
        write_report(schools, f"已完成。{reason}")
        press_twice(schools, "提交填报")
        schools.sees("已填报，等待下达部门审核。", "")
        review_twice(office, reason)
    assert count("plans_report") == 2
    press_twice(office, "办结")
    office.sees("任务已办结。", "")
    moves = "SELECT verb, COUNT(*) FROM workflow_move GROUP BY verb ORDER BY verb"
    assert installation.database.rows(moves) == [
        ("accept", 1),
        ("close", 1),
        ("issue", 1),
        ("return", 1),
    ]


def press_twice(person: Person, name: str) -> None:
    person.page.get_by_role("button", name=name, exact=True).dblclick()


def upload_twice(office: Person) -> None:
    office.page.goto("/plans/upload/")
    office.page.get_by_label("计划文件").set_input_files(PLAN)
    press_twice(office, "上传并读取")
    office.page.wait_for_url("**/draft/")


def confirm_twice(office: Person) -> None:
    proposals = office.page.locator(".name-proposals")
    while left := proposals.count():
        proposals.first.get_by_role("button").first.dblclick()
        expect(proposals).to_have_count(left - 1)
    expect(item(office, 13)).to_be_visible()


def review_twice(office: Person, reason: str) -> None:
    office.page.goto("/console/")
    office.page.locator(".inbox-link", has_text="区教委").click()
    if not reason:
        press_twice(office, "审核通过")
        office.sees("已审核通过。", "")
        return
    office.fill("理由", "Reason", reason)
    press_twice(office, "按此理由退回")
    office.sees("已退回，并已通知该单位。", "")
