"""An officer arrives: an account, a password, particulars, a role. The numbers stay sealed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from kepu.foundation.core.roles import LIAISON
from kepu.foundation.identity.tests.factories import citizen_number
from kepu.surfaces.demonstration.cast import GUARD, KEEPER, Player
from tests.journeys.acts import (
    bring_out_plan,
    enter_sign_in,
    grant,
    open_report,
    send_report,
    sign_in_administrator,
    write_report,
)
from tests.journeys.installation import Installation
from tests.journeys.mailbox import Mailbox
from tests.journeys.walking import Person, Screen
from tests.leaks import Leak, find_in_texts, find_in_value

pytestmark = pytest.mark.parametrize("screen", [Screen(390, "zh")], indirect=True, ids=["390-zh"])
OFFICER = Player("hejing", "何静", LIAISON, "广安门外街道")
OWN_PASSWORD = "Lanhua-2026"
FIRST_PHONE, PHONE, CITIZEN_NUMBER = "13812340001", "13812340002", citizen_number(4711)
NEEDLES = [FIRST_PHONE, PHONE, CITIZEN_NUMBER]
# Written into a report, where whoever writes a number means it to be read.
CONTROL = "13812340009"


def test_people(people: Callable[[], Person], installation: Installation, mailbox: Mailbox) -> None:
    keeper, guard, office, officer = people(), people(), people(), people()
    sign_in_administrator(keeper, KEEPER)
    password = open_account(keeper)
    arrive(officer, password)
    enter_particulars(officer)
    sign_in_administrator(guard, GUARD)
    grant(guard, OFFICER, "联络员", OFFICER.unit)
    guard.look("roles")
    bring_out_plan(office)
    work(officer)
    mailbox.wait_for(OFFICER.email, subject="广安门外街道")
    assert leaks(installation, mailbox, NEEDLES) == []
    assert "plans_report.text" in {leak.place for leak in leaks(installation, mailbox, [CONTROL])}
    assert find_in_texts([installation.address], [installation.logs()]) != []


def open_account(keeper: Person) -> str:
    """The initial password, as it is shown once."""
    keeper.page.goto("/account/users/")
    keeper.look("accounts")
    keeper.follow("开通账号", "Open an account")
    keeper.fill("姓名", "Name", OFFICER.name)
    keeper.fill("登录名", "Sign-in name", OFFICER.username)
    keeper.fill("电子邮箱", "E-mail", OFFICER.email)
    keeper.fill("联系电话", "Telephone", FIRST_PHONE)
    keeper.page.get_by_label("初始密码仅向我显示一次").check()
    keeper.look("account_new")
    keeper.press("开通账号", "Open the account")
    password = keeper.page.locator("dd code.secret").inner_text()
    keeper.look("initial_password")
    keeper.follow("查看该账号", "Go on to the account")
    keeper.sees("须修改", "must be changed")
    keeper.look("account")
    return password


def arrive(officer: Person, password: str) -> None:
    """What another person chose is good for one thing: choosing one's own."""
    officer.page.goto("/console/")
    enter_sign_in(officer, OFFICER.username, password)
    officer.page.wait_for_url("**/account/password/**")
    officer.look("password")
    officer.page.goto("/account/profile/")
    officer.page.wait_for_url("**/account/password/**")
    with officer.watch.refusal(422):
        change_password(officer, password, password)
        expect(officer.page.locator(".field-errors").first).to_be_visible()
    officer.look("password_refused")
    change_password(officer, password, OWN_PASSWORD)
    officer.page.wait_for_url(lambda address: "/account/password/" not in address)


def change_password(officer: Person, present: str, new: str) -> None:
    for label, text in (("当前密码", present), ("新密码", new), ("再次输入新密码", new)):
        box = officer.page.get_by_role("textbox", name=label, exact=True)
        box.fill(text)
    officer.press("修改密码", "Change the password")


def enter_particulars(officer: Person) -> None:
    officer.page.goto("/account/profile/")
    officer.fill("新联系电话", "New telephone", PHONE)
    officer.fill("新证件号码", "New document number", CITIZEN_NUMBER)
    officer.press("保存", "Save")
    officer.sees("个人信息已保存。", "Your particulars were saved.")
    facts = officer.page.locator("dl.facts")
    expect(facts).to_contain_text(PHONE[-4:])
    expect(facts).not_to_contain_text(PHONE)
    expect(facts).not_to_contain_text(CITIZEN_NUMBER)
    officer.look("profile")


def work(officer: Person) -> None:
    """The unit's sheet is open to whoever has the role."""
    officer.page.goto("/plans/sheets/")
    expect(officer.page.get_by_role("heading", level=1)).to_have_text(OFFICER.unit)
    officer.press("签收任务单", "Sign the sheet")
    open_report(officer, 10)
    write_report(officer, f"社区科普体验厅开放200天，咨询电话{CONTROL}。")
    send_report(officer)


def leaks(installation: Installation, mailbox: Mailbox, needles: list[str]) -> list[Leak]:
    """Where the numbers stand in the clear: in any table, mail, or line of the logs."""
    found = [
        leak
        for table in installation.database.tables()
        for leak in leaks_of_table(installation, table, needles)
    ]
    texts = [*(message.as_string() for message in mailbox.messages), installation.logs()]
    return found + find_in_texts(needles, texts)


def leaks_of_table(installation: Installation, table: str, needles: list[str]) -> list[Leak]:
    places = [f"{table}.{column}" for column in installation.database.columns(table)]
    rows = installation.database.rows(f'SELECT * FROM "{table}"')  # noqa: S608 - one of ours
    return [
        leak
        for row in rows
        for place, value in zip(places, row, strict=True)
        for leak in find_in_value(needles, place, value)
    ]
