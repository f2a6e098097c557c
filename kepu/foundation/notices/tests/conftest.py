"""One kind of notice, known to the module for the length of a test."""

from collections.abc import Iterator

import pytest

from kepu.foundation.access.tests.factories import UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.notices import registry
from kepu.foundation.notices.registry import NoticeKind, Variable

SIGN = NoticeKind(
    name="cases.sign",
    label="Reminder to sign",
    description="Sent when a sheet waits.",
    subject="{unit}: sign",
    body="{unit} has until {day}.",
    variables=(
        Variable("unit", "the unit's name", "区教委"),
        Variable("day", "the last day", "3月9日"),
    ),
)


@pytest.fixture(autouse=True)
def chinese_installation(settings: object) -> None:
    settings.LANGUAGE_CODE = "zh-hans"


@pytest.fixture
def kind() -> Iterator[NoticeKind]:
    before = dict(registry.kinds)
    registry.kinds.clear()
    registry.register_kind(SIGN)
    yield SIGN
    registry.kinds.clear()
    registry.kinds.update(before)


@pytest.fixture
def reader(db: None) -> User:
    return UserFactory(email="li@example.org")
