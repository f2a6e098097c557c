"""Between the issue and the reports units are renamed, merged and dissolved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import CAST, KEEPER
from tests.journeys.acts import (
    bring_out_plan,
    open_report,
    send_report,
    sign_in,
    sign_in_administrator,
    write_report,
)
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(1440, "zh")], indirect=True, ids=["1440-zh"])
STREET, SCHOOLS = CAST[2], CAST[3]
RENAMED, MERGED, CLOSED = "广安门外街道", "区教育科学研究院", "区体育局"
NEW_NAME, HEIR = "广外新街道", "区教委"


def test_units_change(people: Callable[[], Person]) -> None:
    office, keeper, street, schools = people(), people(), people(), people()
    bring_out_plan(office)
    sign_in_administrator(keeper, KEEPER)
    rename(keeper)
    merge(keeper)
    close(keeper)
    work_under_new_name(street)
    work_for_merged(schools)
    see_all(office)


def open_unit(keeper: Person, name: str) -> None:
    keeper.page.goto(f"/units/?words={name}")
    keeper.follow(name, name)


def rename(keeper: Person) -> None:
    open_unit(keeper, RENAMED)
    keeper.look("unit")
    keeper.follow("更名", "Rename")
    keeper.page.get_by_role("textbox", name="新名称").fill(NEW_NAME)
    keeper.look("rename")
    keeper.press("确认更名", "Rename it")
    keeper.sees("单位已更名。", "The unit has a new name.")
    expect(keeper.page.get_by_role("heading", level=1)).to_have_text(NEW_NAME)


def merge(keeper: Person) -> None:
    open_unit(keeper, MERGED)
    keeper.follow("并入其他单位", "Merge into another")
    keeper.page.get_by_role("combobox", name="承接单位").select_option(label=HEIR)
    keeper.look("merge")
    keeper.press("确认并入", "Merge it")
    keeper.sees("单位已并入。", "The unit has passed into the other.")
    keeper.look("merged")


def close(keeper: Person) -> None:
    open_unit(keeper, CLOSED)
    keeper.follow("撤销单位", "Close the unit")
    keeper.press("确认撤销", "Close it")
    keeper.sees("单位已撤销。", "The unit is closed.")


def work_under_new_name(street: Person) -> None:
    """The same people, the same sheet; only the name above it is another."""
    sign_in(street, STREET)
    street.page.goto("/plans/sheets/")
    expect(street.page.get_by_role("heading", level=1)).to_have_text(NEW_NAME)
    expect(street.page.get_by_role("table").get_by_role("rowheader")).to_have_count(18)
    street.press("签收任务单", "Sign the sheet")
    street.sees(f"已为{NEW_NAME}签收。", "Signed for")
    open_report(street, 10)
    write_report(street, "社区科普体验厅开放200天。")
    send_report(street)


def work_for_merged(schools: Person) -> None:
    """The staff of the heir sign and report for the unit that is gone."""
    sign_in(schools, SCHOOLS)
    schools.page.goto("/plans/sheets/")
    schools.look("sheets")
    for unit in (HEIR, MERGED):
        schools.page.goto("/plans/sheets/")
        schools.follow(unit, unit)
        schools.press("签收任务单", "Sign the sheet")
        schools.sees(f"已为{unit}签收。", "Signed for")
    schools.page.get_by_role("link", name="填报 18", exact=True).click()
    write_report(schools, "已举办教师科学素养讲座6场。")
    send_report(schools)


def see_all(office: Person) -> None:
    """The office reads the reports, and who has not signed: the one that is no more among them."""
    office.page.goto("/console/")
    office.look("inbox")
    for unit in (NEW_NAME, MERGED):
        office.page.goto("/console/")
        office.page.locator(".inbox-link", has_text=unit).click()
        office.press("审核通过", "Accept")
        office.sees("已审核通过。", "Accepted.")
    office.page.goto("/plans/")
    office.page.get_by_role("rowheader").get_by_role("link").click()
    signatures = office.page.get_by_role("table")
    for unit, is_signed in ((NEW_NAME, True), (HEIR, True), (MERGED, True), (CLOSED, False)):
        row = signatures.get_by_role("row", name=unit)
        assert ("未签收" in row.inner_text()) is not is_signed
    office.look("plan")
