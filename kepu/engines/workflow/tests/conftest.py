"""The tests' own subject, with its table and policy, for one test at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from kepu.engines.workflow import registry
from kepu.engines.workflow.tests import cases
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory


@contextmanager
def emptied(known: dict[str, Any]) -> Iterator[None]:
    """Nothing is registered inside the block, and afterwards what was before."""
    before = dict(known)
    known.clear()
    try:
        yield
    finally:
        known.clear()
        known.update(before)


@pytest.fixture
def no_kinds() -> Iterator[None]:
    with emptied(registry.kinds):
        yield


@pytest.fixture
def no_setting_keys() -> Iterator[None]:
    with emptied(registry.setting_keys):
        yield


@pytest.fixture
def office(db: None) -> Unit:
    return UnitFactory(name="区科协")


@pytest.fixture
def case(office: Unit) -> Iterator[cases.Case]:
    """An open case of the office."""
    cases.create_table()
    cases.register_policy()
    cases.followed.clear()
    yield cases.Case.objects.create(office=office)
    cases.forget()
