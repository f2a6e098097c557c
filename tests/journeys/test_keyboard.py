"""A plan is brought out and its sheet signed without a mouse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR, PASSWORD, Player
from tests.journeys.acts import PLAN
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(1440, "zh")], indirect=True, ids=["1440-zh"])
STREET = CAST[2]
FURTHEST = 150
# Where the focus is, it is seen: inside the window, and with a ring.
IS_SEEN = """element => {
  const place = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const ringed = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return ringed && place.bottom > 0 && place.top < innerHeight;
}"""


def test_keyboard(people: Callable[..., Person]) -> None:
    office, street = people(), people()
    sign_in(office, COORDINATOR)
    bring_in_plan(office)
    confirm_names(office)
    issue(office)
    sign_in(street, STREET)
    sign_sheet(street)


def reach(person: Person, target: Locator) -> None:
    """Tab forward until the focus is there, and seen to be there."""
    for _press in range(FURTHEST):
        person.page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            assert target.evaluate(IS_SEEN), f"nobody sees the focus on {target}"
            return
    raise AssertionError(f"{target} is not reached within {FURTHEST} presses")


def enter(person: Person, target: Locator) -> None:
    reach(person, target)
    person.page.keyboard.press("Enter")


def skip(person: Person) -> None:
    """The first stop of a page leads past its menus; an answer to a form begins behind them."""
    person.page.wait_for_load_state()
    if person.page.url.endswith("#main"):
        return
    enter(person, person.named("link", "跳到正文", "Skip to the content"))


def sign_in(person: Person, player: Player) -> None:
    person.page.goto("/console/")
    skip(person)
    reach(person, person.page.get_by_label("登录名或电子邮箱"))
    person.page.keyboard.type(player.username)
    reach(person, person.page.get_by_label("密码"))
    person.page.keyboard.type(PASSWORD)
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/console/**")


def bring_in_plan(office: Person) -> None:
    enter(office, office.page.locator(".rail").get_by_role("link", name="工作计划"))
    office.page.wait_for_url("**/plans/**")
    skip(office)
    enter(office, office.named("link", "上传计划", "Upload a plan").first)
    office.page.wait_for_url("**/upload/**")
    skip(office)
    with office.page.expect_file_chooser() as chooser:
        enter(office, office.page.get_by_label("计划文件"))
    chooser.value.set_files(PLAN)
    enter(office, office.named("button", "上传并读取", "Upload and read"))
    office.page.wait_for_url("**/draft/**")


def confirm_names(office: Person) -> None:
    """The questions lead from one to the next."""
    skip(office)
    proposals = office.page.locator(".name-proposals")
    while left := proposals.count():
        enter(office, proposals.first.get_by_role("button").first)
        expect(proposals).to_have_count(left - 1)


def issue(office: Person) -> None:
    office.page.reload()
    skip(office)
    enter(office, office.named("link", "下达…", "Issue…"))
    office.page.wait_for_url("**/issue/**")
    skip(office)
    enter(office, office.named("button", "下达", "Issue"))
    office.sees("已下达，并已请各责任单位签收。", "Issued.")


def sign_sheet(street: Person) -> None:
    skip(street)
    enter(street, street.page.locator(".inbox-link").first)
    street.page.wait_for_url("**/plans/sheets/**")
    skip(street)
    enter(street, street.named("button", "签收任务单", "Sign the sheet"))
    street.sees("已为广安门外街道签收。", "Signed for")
