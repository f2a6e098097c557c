"""A plan is brought out and its sheet signed without a mouse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR
from tests.journeys.acts import PLAN
from tests.journeys.by_keyboard import bring_in_plan, enter, issue, sign_in, skip
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(1440, "zh")], indirect=True, ids=["1440-zh"])
STREET = CAST[2]


def test_keyboard(people: Callable[..., Person]) -> None:
    office, street = people(), people()
    sign_in(office, COORDINATOR)
    bring_in_plan(office, PLAN)
    confirm_names(office)
    go_to_issue(office)
    issue(office)
    sign_in(street, STREET)
    sign_sheet(street)


def confirm_names(office: Person) -> None:
    """The questions lead from one to the next."""
    skip(office)
    proposals = office.page.locator(".name-proposals")
    while left := proposals.count():
        enter(office, proposals.first.get_by_role("button").first)
        expect(proposals).to_have_count(left - 1)


def go_to_issue(office: Person) -> None:
    office.page.reload()
    skip(office)
    enter(office, office.named("link", "下达…", "Issue…"))


def sign_sheet(street: Person) -> None:
    skip(street)
    enter(street, street.page.locator(".inbox-link").first)
    street.page.wait_for_url("**/plans/sheets/**")
    skip(street)
    enter(street, street.named("button", "签收任务单", "Sign the sheet"))
    street.sees("已为广安门外街道签收。", "Signed for")
