"""What people do in more than one journey, each act by the pages alone."""

import base64
import hmac
import re
import time
from pathlib import Path

from playwright.sync_api import Locator, expect

from kepu.surfaces.demonstration.cast import COORDINATOR, PASSWORD, Player
from tests.journeys.walking import Person

PLAN = Path(__file__).resolve().parents[2] / "examples/work-plan-2026.docx"
TITLE = "2026年西城区科学技术普及工作计划"


def sign_in(person: Person, player: Player, at: str = "/console/") -> None:
    """Ask for a page, be asked for name and password first, arrive there."""
    person.page.goto(at)
    enter_sign_in(person, player.username, PASSWORD)
    person.page.wait_for_url(f"**{at}")


def enter_sign_in(person: Person, username: str, password: str) -> None:
    person.fill("登录名或电子邮箱", "Sign-in name or e-mail", username)
    person.fill("密码", "Password", password)
    person.press("登录", "Sign in")


def sign_in_administrator(person: Person, player: Player) -> None:
    """Sign in for the first time, when the second step has to be set up."""
    person.page.goto("/console/")
    enter_sign_in(person, player.username, PASSWORD)
    person.page.wait_for_url("**/account/confirm/**")
    person.fill("密码", "Password", PASSWORD)
    person.press("继续", "Go on")
    set_up_second_step(person)


def set_up_second_step(person: Person) -> None:
    """Enter the code that an app on a telephone would show, and put the recovery codes away."""
    person.page.wait_for_url("**/two-step/on/**")
    secret = person.page.locator("code.secret").inner_text()
    person.fill("验证码", "Code", code_of(secret))
    person.press("开启", "Turn it on")
    person.follow("已妥善保管，继续", "I have put them away, go on")


def code_of(secret: str) -> str:
    """The six digits that belong to the secret at this moment (RFC 6238)."""
    key = base64.b32decode(secret)
    digest = hmac.digest(key, int(time.time() // 30).to_bytes(8), "sha1")
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4]) & 0x7FFFFFFF) % 1_000_000:06}"


def grant(guard: Person, player: Player, role: str, unit: str) -> None:
    """Give somebody a role; ``role`` is its name as it is read."""
    guard.page.goto("/access/grant/")
    for chinese, english, chosen in (
        ("用户", "User", f"{player.name}（{player.username}）"),
        ("角色", "Role", role),
        ("单位", "Unit", unit),
    ):
        name = guard.says(chinese, english)
        choice = guard.page.get_by_role("combobox", name=name, exact=True)
        choice.select_option(label=chosen)
    guard.press("确认授予", "Grant the role")
    guard.page.wait_for_url("**/access/users/**")


def upload(person: Person, path: Path = PLAN) -> None:
    """Choose a document and send it."""
    person.page.goto("/plans/upload/")
    person.page.get_by_label(person.says("计划文件", "Plan document")).set_input_files(path)
    person.press("上传并读取", "Upload and read")


def item(person: Person, number: int) -> Locator:
    """An item of the draft."""
    name = person.says(f"第{number}条", f"Item {number}")
    return person.page.get_by_role("article", name=name, exact=True)


def confirm_names(person: Person) -> None:
    """Take the first proposal for every name that is still open."""
    proposals = person.page.locator(".name-proposals")
    while left := proposals.count():
        proposals.first.get_by_role("button").first.click()
        expect(proposals).to_have_count(left - 1)


def go_to_issue(person: Person) -> None:
    person.follow("下达…", "Issue…")
    person.page.wait_for_url("**/issue/")


def issue(person: Person) -> None:
    """Issue the draft that stands on the page."""
    go_to_issue(person)
    person.press("下达", "Issue")
    person.sees("已下达，并已请各责任单位签收。", "Issued. Every unit named has been asked")


def bring_out_plan(office: Person) -> None:
    """The example plan, from its document to its issue."""
    sign_in(office, COORDINATOR)
    upload(office)
    office.page.wait_for_url("**/draft/")
    confirm_names(office)
    issue(office)


def open_report(person: Person, number: int) -> None:
    """From the unit's sheet to the report on an item."""
    person.page.goto("/plans/sheets/")
    words = person.says("填报", "Report"), person.says("修改", "Revise")
    name = re.compile(f"^({'|'.join(words)}) {number}$")
    person.page.get_by_role("link", name=name).click()
    person.page.wait_for_url("**/report/")


def write_report(person: Person, text: str) -> None:
    person.fill("完成情况", "What was done", text)


def send_report(person: Person) -> None:
    person.press("提交填报", "Send the report")
    person.sees("已填报，等待下达部门审核。", "Reported. The issuing office will read it.")
