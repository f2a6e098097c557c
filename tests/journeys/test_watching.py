"""The journeys' own guards are seen to catch what they are for."""

import pytest

from tests.journeys.looking import assert_accessible, assert_fits, stray_english
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(390, "zh")], indirect=True, ids=["390-zh"])


def faults(person: Person) -> list[str]:
    """What was caught; taken away, so that the journey itself passes."""
    caught = list(person.watch.faults)
    person.watch.faults.clear()
    return caught


def test_console_error_is_caught(person: Person) -> None:
    person.page.goto("/")
    person.page.evaluate("console.error('broken')")
    assert faults(person) == ["console: broken"]


def test_script_error_is_caught(person: Person) -> None:
    person.page.goto("/")
    person.page.evaluate("setTimeout(() => { throw new Error('broken') })")
    person.page.wait_for_timeout(100)
    assert faults(person) == ["script: broken"]


def test_violated_policy_is_caught(person: Person) -> None:
    person.page.goto("/")
    person.page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert "Content Security Policy" in faults(person)[0]


def test_outside_host_is_caught(person: Person) -> None:
    person.page.goto("/")
    person.page.evaluate("document.body.append(Object.assign(new Image(), {src: '//a.example/b'}))")
    person.page.wait_for_timeout(100)
    assert "outside host: http://a.example/b" in faults(person)


def test_refusal_is_a_fault_unless_expected(person: Person) -> None:
    person.page.goto("/no-such-page/")
    assert faults(person)[0].startswith("404: GET ")
    with person.watch.refusal(404):
        person.page.goto("/no-such-page/")
    assert faults(person) == []


def test_unnamed_button_stray_english_and_wide_page_are_caught(person: Person) -> None:
    person.page.goto("/")
    person.page.evaluate(
        "() => document.body.append("
        "document.createElement('button'),"
        "Object.assign(document.createElement('canvas'), {width: 999}),"
        "'Untranslated')"
    )
    assert stray_english(person.page) == ["Untranslated"]
    with pytest.raises(AssertionError, match="button-name"):
        assert_accessible(person.page)
    with pytest.raises(AssertionError, match="<canvas"):
        assert_fits(person.page)
