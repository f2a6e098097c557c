"""A resident finds the public home; an officer signs in, and out again."""

from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import COORDINATOR
from tests.journeys.acts import sign_in
from tests.journeys.walking import Person


def test_arrival(person: Person) -> None:
    person.page.goto("/")
    person.look("home")
    sign_in(person, COORDINATOR)
    person.look("console")
    person.page.locator(".top-bar details.menu > summary").click()
    person.press("退出登录", "Sign out")
    person.page.wait_for_url(person.installation.address + "/")
    person.page.goto("/console/")
    expect(person.page.get_by_role("heading", level=1)).to_have_text(person.says("登录", "Sign in"))
