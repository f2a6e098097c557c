"""The walk of a plan's year in a browser that runs no script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR
from tests.journeys.acts import (
    confirm_names,
    issue,
    item,
    open_report,
    send_report,
    sign_in,
    upload,
    write_report,
)
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(390, "zh")], indirect=True, ids=["390-zh"])
SCHOOLS = CAST[3]


def test_without_script(people: Callable[..., Person]) -> None:
    office, schools = people(with_script=False), people(with_script=False)
    sign_in(office, COORDINATOR)
    upload(office)
    office.page.wait_for_url("**/draft/")
    office.look("draft")
    correct_text(office)
    confirm_names(office)
    issue(office)
    sign_in(schools, SCHOOLS)
    schools.page.goto("/plans/sheets/")
    schools.press("签收任务单", "Sign the sheet")
    open_report(schools, 9)
    write_report(schools, "已支持6所学校建成科学探索实验室。")
    send_report(schools)
    accept_and_close(office)
    filter_ledger(office)


def correct_text(office: Person) -> None:
    """A field is saved by its button, and the page comes back to the item."""
    item(office, 7).locator(".draft-line").click()
    field = item(office, 7).get_by_label(office.says("条目内容", "What the item asks for"))
    field.fill(field.input_value().replace("医疗救肋", "医疗救助"))
    item(office, 7).get_by_role("button", name="保存", exact=True).click()
    office.sees("保存。", "Saved at")
    expect(item(office, 7).locator(".draft-line")).to_contain_text("医疗救助")
    assert office.page.url.partition("#")[2].startswith("item-")
    office.look("draft_saved")


def accept_and_close(office: Person) -> None:
    office.page.goto("/console/")
    office.page.locator(".inbox-link", has_text="区教委").click()
    office.press("审核通过", "Accept")
    office.press("办结", "Close the task")
    office.sees("任务已办结。", "The task is closed.")
    office.look("task")


def filter_ledger(office: Person) -> None:
    office.page.goto("/plans/ledger/")
    office.page.get_by_label("状态", exact=True).select_option("closed")
    office.press("查询", "Show")
    expect(office.page.get_by_role("table").locator("tbody tr")).to_have_count(1)
    office.look("ledger")
