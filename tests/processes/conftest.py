"""Fixtures: a migrated database for each test, teams of processes on it, a mail server."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.databases import Database, new_database
from tests.journeys.installation import free_port
from tests.journeys.mailbox import Mailbox
from tests.processes.team import Team

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.processes)


def environment_of(database: Database, folder: Path) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "kepu.config.settings.test",
        "KEPU_DATABASE_URL": database.url,
        "KEPU_VAR": str(folder),
    }


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Migrated once, copied for every test."""
    folder = tmp_path_factory.mktemp("processes")
    database = new_database(folder)
    try:
        subprocess.run(
            [sys.executable, "-m", "kepu.config.command", "manage", "migrate", "--verbosity", "0"],
            env=os.environ | environment_of(database, folder),
            check=True,
        )
        yield database
    finally:
        database.drop()


@pytest.fixture
def environment(laid: Database, tmp_path: Path) -> Iterator[dict[str, str]]:
    """What tells a process its database: a real file, or a database of its own on PostgreSQL."""
    copied = laid.copy(tmp_path)
    yield environment_of(copied, tmp_path)
    copied.drop()


@pytest.fixture
def gather(environment: dict[str, str]) -> Iterator[Callable[[int], Team]]:
    """``gather(2)`` starts a team of two, which goes home with the test."""
    with ExitStack() as stack:
        yield lambda size: stack.enter_context(Team(size, environment))


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    kept = Mailbox(free_port())
    kept.controller.start()
    yield kept
    kept.controller.stop()
