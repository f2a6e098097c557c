"""Fixtures of the journeys: a browser, an installation for each journey, the people in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.journeys.chromium import chromium, installing
from tests.journeys.installation import (
    Installation,
    copy_installation,
    free_port,
    lay_installation,
)
from tests.journeys.mailbox import Mailbox
from tests.journeys.walking import SCREENS, Person, Screen

HERE = Path(__file__).parent
PATIENCE_MS = 20_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Gone with its module: while it runs, this thread has a loop, which Django refuses."""
    path = chromium()
    assert path, f"Chromium is missing. Install it with:  {installing()}"
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, who runs the tests in containers.
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Laid once, copied for every journey."""
    laid = lay_installation(tmp_path_factory.mktemp("installation"), free_port())
    yield laid
    laid.database.drop()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    kept = Mailbox(free_port())
    kept.controller.start()
    yield kept
    kept.controller.stop()


@pytest.fixture
def installation(
    original: Installation, mailbox: Mailbox, tmp_path: Path
) -> Iterator[Installation]:
    copied = copy_installation(original, tmp_path, mailbox.port)
    try:
        copied.start()
        yield copied
    finally:
        copied.stop()
        copied.database.drop()
    assert "Traceback" not in copied.logs(), copied.logs()


@pytest.fixture(params=SCREENS, ids=lambda screen: screen.name)
def screen(request: pytest.FixtureRequest) -> Screen:
    """Both widths in both languages, unless a journey names fewer."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def people(
    browser: Browser, installation: Installation, screen: Screen, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Person]]:
    """Makes persons, each with a browser of their own; any fault in a window fails the journey."""
    journey = request.node.path.stem.removeprefix("test_")
    met: list[Person] = []

    def meet(*, with_script: bool = True) -> Person:
        met.append(Person(browser, installation, screen, journey, with_script=with_script))
        return met[-1]

    yield meet
    faults = [fault for person in met for fault in person.leave()]
    assert faults == [], "\n".join(faults)


@pytest.fixture
def person(people: Callable[..., Person]) -> Person:
    return people()
