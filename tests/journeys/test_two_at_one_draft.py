"""Two officers of one office open the same draft: nothing that either enters is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from kepu.surfaces.demonstration.cast import CAST, COORDINATOR, GUARD, OFFICE
from tests.journeys.acts import (
    confirm_names,
    go_to_issue,
    grant,
    issue,
    item,
    sign_in,
    sign_in_administrator,
    upload,
)
from tests.journeys.installation import Installation
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(1440, "zh")], indirect=True, ids=["1440-zh"])
SECOND = CAST[1]


def test_two_at_one_draft(people: Callable[[], Person], installation: Installation) -> None:
    guard, first, second = people(), people(), people()
    sign_in_administrator(guard, GUARD)
    grant(guard, SECOND, "统筹人员", OFFICE)
    sign_in(first, COORDINATOR)
    upload(first)
    first.page.wait_for_url("**/draft/")
    sign_in(second, SECOND)
    second.page.goto(first.page.url)
    different_fields_merge(first, second)
    same_field_is_a_choice(first, second)
    confirm_names(first)
    one_issue(first, second, installation)


def open_item(person: Person, number: int) -> Locator:
    item(person, number).locator(".draft-line").click()
    return item(person, number)


def text_of(person: Person, number: int) -> Locator:
    return item(person, number).get_by_label(person.says("条目内容", "What the item asks for"))


def write(field: Locator, text: str) -> None:
    field.fill(text)
    field.press("Tab")


def different_fields_merge(first: Person, second: Person) -> None:
    """One writes the text, the other the due date, of the same item."""
    for person in (first, second):
        open_item(person, 9)
    write(text_of(first, 9), "支持中小学校建设科学探索实验室。")
    expect(first.page.locator("[data-saved]")).to_contain_text("已保存")
    due = item(second, 9).get_by_label("完成时限")
    write(due, "2026-12-01")
    expect(second.page.locator("[data-saved]")).to_contain_text("已保存")
    for person in (first, second):
        person.page.reload()
        line = open_item(person, 9).locator(".draft-line")
        expect(line).to_contain_text("支持中小学校建设科学探索实验室。")
        expect(line).to_contain_text("2026年12月1日")


def same_field_is_a_choice(first: Person, second: Person) -> None:
    """The later one sees both texts and decides; neither is thrown away unseen."""
    write(text_of(first, 9), "建设科学探索实验室，培训科学教师。")
    expect(item(first, 9).locator(".draft-line")).to_contain_text("培训科学教师")
    with second.watch.refusal(409):
        write(text_of(second, 9), "建设科学探索实验室，开发校本课程。")
        expect(item(second, 9).locator(".field-errors")).to_contain_text(
            "他人同时将此处改成了“建设科学探索实验室，培训科学教师。”，保留哪一个？"
        )
    expect(text_of(second, 9)).to_have_value("建设科学探索实验室，开发校本课程。")
    second.look("clash")
    item(second, 9).get_by_role("button", name="保留我的").click()
    expect(item(second, 9).locator(".draft-line")).to_contain_text("开发校本课程")
    expect(item(second, 9).locator(".draft-clash")).to_have_count(0)
    take_theirs(first, second)


def take_theirs(first: Person, second: Person) -> None:
    with first.watch.refusal(409):
        write(text_of(first, 9), "建设实验室。")
        expect(item(first, 9).locator(".field-errors")).to_contain_text("开发校本课程")
    item(first, 9).get_by_role("button", name="采用对方的").click()
    expect(text_of(first, 9)).to_have_value("建设科学探索实验室，开发校本课程。")
    expect(item(first, 9).locator(".draft-clash")).to_have_count(0)
    second.page.reload()
    expect(item(second, 9).locator(".draft-line")).to_contain_text("开发校本课程")


def one_issue(first: Person, second: Person, installation: Installation) -> None:
    """Both press the button; the second learns who was first, and gets no second set of tasks."""
    second.page.reload()
    go_to_issue(second)
    issue(first)
    with second.watch.refusal(409):
        second.press("下达", "Issue")
        second.sees("由李文变为“已下达”", "已下达")
    second.look("issued_by_another")
    second.follow("重新打开本页", "Open the page again")
    expect(second.page.locator(".lede")).to_contain_text("已下达")
    assert installation.database.rows("SELECT COUNT(*) FROM plans_task") == [(80,)]
    moves = "SELECT COUNT(*) FROM workflow_move WHERE verb = 'issue'"
    assert installation.database.rows(moves) == [(1,)]
