"""What people do without a mouse: go to a thing, see that they are there, press it."""

from pathlib import Path

from playwright.sync_api import Locator

from kepu.surfaces.demonstration.cast import PASSWORD, Player
from tests.journeys.walking import Person

FURTHEST = 150
# Where the focus is, it is seen: inside the window, and with a ring.
IS_SEEN = """element => {
  const place = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const ringed = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return ringed && place.bottom > 0 && place.top < innerHeight;
}"""


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
    reach(
        person, person.page.get_by_label(person.says("登录名或电子邮箱", "Sign-in name or e-mail"))
    )
    person.page.keyboard.type(player.username)
    reach(person, person.page.get_by_label(person.says("密码", "Password")))
    person.page.keyboard.type(PASSWORD)
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/console/**")


def bring_in_plan(office: Person, path: Path) -> None:
    """From the list of plans to the draft of a document."""
    go_to_upload(office)
    with office.page.expect_file_chooser() as chooser:
        enter(office, office.page.get_by_label(office.says("计划文件", "Plan document")))
    chooser.value.set_files(path)
    send_plan(office)


def paste_plan(office: Person, text: str) -> None:
    """From the list of plans to the draft of a pasted text."""
    go_to_upload(office)
    reach(office, office.page.get_by_label(office.says("或粘贴计划全文", "Or paste its text")))
    office.page.keyboard.insert_text(text)
    send_plan(office)


def go_to_upload(office: Person) -> None:
    plans = office.says("工作计划", "Plans")
    enter(office, office.page.locator(".rail").get_by_role("link", name=plans, exact=True))
    office.page.wait_for_url("**/plans/**")
    skip(office)
    enter(office, office.named("link", "上传计划", "Upload a plan").first)
    office.page.wait_for_url("**/upload/**")
    skip(office)


def send_plan(office: Person) -> None:
    enter(office, office.named("button", "上传并读取", "Upload and read"))
    office.page.wait_for_url("**/draft/**")


def issue(office: Person) -> None:
    """Press the button on the page that says what issuing does."""
    office.page.wait_for_url("**/issue/**")
    skip(office)
    enter(office, office.named("button", "下达", "Issue"))
    office.sees("已下达，并已请各责任单位签收。", "Issued.")
