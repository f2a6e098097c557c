"""A text, a Word file and a PDF are taken through intake to issue without leaving the keyboard."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kepu.surfaces.demonstration.cast import COORDINATOR
from scripts.twins.print import print_twin
from tests.journeys.acts import PLAN, TITLE
from tests.journeys.by_keyboard import (
    bring_in_plan,
    enter,
    issue,
    paste_plan,
    reach,
    sign_in,
    skip,
)
from tests.journeys.walking import Person, Screen

CHINESE, ENGLISH = Screen(1440, "zh"), Screen(1440, "en")
TEXT = PLAN.with_suffix(".txt")
ITEMS = 23
LINES_A_PAGE = 30
AT_THE_QUESTION = ".draft-items .is-current:focus, .draft-items .is-current :focus"
# A name for which the register proposes nothing.
ASKS_WHO_IT_IS = """one => one.matches('.name')
  && !(one.nextElementSibling && one.nextElementSibling.matches('.name-proposals'))"""
HAS_NO_SUGGESTION = """one => one.querySelector('[data-leave]') !== null
  && one.querySelector('[data-accept]') === null"""


def text_file(person: Person, path: Path) -> None:
    bring_in_plan(person, Path(shutil.copy(TEXT, path / "计划.txt")))


def word_file(person: Person, path: Path) -> None:
    bring_in_plan(person, Path(shutil.copy(PLAN, path / "计划.docx")))


def printed_file(person: Person, path: Path) -> None:
    """With running heads and numbers of pages, lines broken hard, items across pages."""
    printed = path / "计划.pdf"
    printed.write_bytes(print_twin(TEXT.read_text(encoding="utf-8"), LINES_A_PAGE))
    bring_in_plan(person, printed)


def pasted_text(person: Person, path: Path) -> None:
    paste_plan(person, TEXT.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("screen", "bring_in"),
    [
        pytest.param(CHINESE, text_file, id="text-1440-zh"),
        pytest.param(CHINESE, word_file, id="word-1440-zh"),
        pytest.param(CHINESE, printed_file, id="printed-1440-zh"),
        pytest.param(ENGLISH, pasted_text, id="pasted-1440-en"),
    ],
    indirect=["screen"],
)
def test_intake_by_keyboard(
    person: Person, tmp_path: Path, bring_in: Callable[[Person, Path], None]
) -> None:
    sign_in(person, COORDINATOR)
    bring_in(person, tmp_path)
    expect(person.page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(person.page.locator("article.draft-item")).to_have_count(ITEMS)
    see_the_keys(person)
    take_back_the_first_answer(person)
    switch_keys_off_and_on(person)
    answer_everything(person)
    split_and_merge(person)
    person.look(f"{bring_in.__name__}-answered")
    go_to_issue(person)
    issue(person)


def press(person: Person, key: str) -> None:
    person.page.keyboard.press(key)


def place(person: Person) -> str:
    return person.page.locator("[data-walk-place]").inner_text()


def open_count(person: Person) -> int:
    return person.page.locator("[data-walk] a").count()


def see_the_keys(person: Person) -> None:
    """The help opens with a key; the walk begins with another, at the first of all questions."""
    skip(person)
    press(person, "?")
    person.sees("不在输入框中时启用单键快捷键", "Single keys act while no field is being filled in")
    person.look("keys")
    press(person, "?")
    press(person, "j")
    words = person.says("第 1 处，共 {} 处", "1 of {}").format(open_count(person))
    expect(person.page.locator("[data-walk-place]")).to_contain_text(words)
    expect(person.page.locator(AT_THE_QUESTION)).to_have_count(1)
    expect(person.page.locator("[data-pane=document] .is-current").first).to_be_in_viewport()
    person.look("first-question")


def take_back_the_first_answer(person: Person) -> None:
    """Forward and back over the list; an answer leads on, undoing it leads back."""
    total, first = open_count(person), place(person)
    press(person, "n")
    assert place(person) != first
    press(person, "p")
    assert place(person) == first
    press(person, "a")
    expect(person.page.locator("[data-walk] a")).to_have_count(total - 1)
    press(person, "u")
    expect(person.page.locator("[data-walk] a")).to_have_count(total)
    expect(person.page.locator("[data-walk-place]")).to_have_text(first)


def switch_keys_off_and_on(person: Person) -> None:
    press(person, "?")
    switch = person.page.locator("[data-walk-switch]")
    reach(person, switch)
    press(person, "Space")
    press(person, "Tab")
    before = place(person)
    press(person, "j")
    assert place(person) == before
    press(person, "Shift+Tab")
    press(person, "Space")
    press(person, "Shift+Tab")
    press(person, "?")
    press(person, "j")
    assert place(person) != before


def answer_everything(person: Person) -> None:
    """Accept what is proposed, leave the rest, enter in the register what it does not know."""
    questions = person.page.locator("[data-walk] a")
    while left := questions.count():
        answer_one(person)
        expect(questions).to_have_count(left - 1)
    person.sees("没有待确认事项", "Nothing open")
    expect(person.page.locator("[data-issue]")).to_be_focused()
    settled = person.page.locator(".draft-progress progress")
    assert settled.get_attribute("value") == settled.get_attribute("max")


def answer_one(person: Person) -> None:
    page = person.page
    current = page.locator("[data-pane=items] .is-current")
    expect(page.locator(AT_THE_QUESTION)).to_have_count(1)
    if current.evaluate(ASKS_WHO_IT_IS):
        press(person, "e")
        expect(page.locator(".is-current input[name=to_name]")).to_be_focused()
        enter(person, page.locator(".is-current form[action$='/outside/'] button"))
    elif current.evaluate(HAS_NO_SUGGESTION):
        press(person, "l")
    else:
        press(person, "a")


def split_and_merge(person: Person) -> None:
    """The item with the focus is cut on a page of its own, and joined again by one key."""
    page = person.page
    page.locator("article.draft-item .draft-line").first.focus()
    first = page.locator("article.draft-item").first.locator(".draft-text").inner_text()
    press(person, "s")
    page.wait_for_url("**/split/**")
    person.look("split")
    skip(person)
    reach(person, page.locator("input[type=radio]").first)
    press(person, "Space")
    enter(person, person.named("button", "拆分条目", "Split the item"))
    page.wait_for_url("**/draft/**")
    items = page.locator("article.draft-item")
    expect(items).to_have_count(ITEMS + 1)
    expect(items.nth(1)).to_be_focused()
    press(person, "M")
    expect(items).to_have_count(ITEMS)
    joined = items.first.locator(".draft-text").inner_text()
    assert joined.split() == first.split()


def go_to_issue(person: Person) -> None:
    skip(person)
    enter(person, person.named("link", "下达…", "Issue…"))
