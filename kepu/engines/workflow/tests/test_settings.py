"""Dated settings: reading them, and changing them from a day on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from kepu.engines.workflow import registry
from kepu.engines.workflow.models import DatedSetting
from kepu.engines.workflow.registry import SettingKey
from kepu.engines.workflow.selectors import setting, setting_state_for, setting_states
from kepu.engines.workflow.services import change_setting
from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import COORDINATOR, LIAISON, SYSTEM_ADMIN
from kepu.foundation.units.models import Unit

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
APRIL = date(2026, 4, 1)


def key(name: str, **fields: object) -> SettingKey:
    values = {"default": 15, "minimum": 0, "maximum": 30, "source": "Practice", **fields}
    return SettingKey(key=name, label=name, unit="days", **values)


@pytest.fixture(autouse=True)
def keys(no_setting_keys: None) -> Iterator[None]:
    registry.register_setting(key("cases.soon"))
    registry.register_setting(key("cases.often", default=2, minimum=1, allowed=(1, 2, 4)))
    with clock.at(NOON):
        yield


@pytest.fixture
def coordinator(office: Unit) -> User:
    return user_at(office, COORDINATOR)


def change(by: User, value: int = 10, valid_from: date = TODAY, name: str = "cases.soon") -> None:
    change_setting(key=name, value=value, valid_from=valid_from, by=by, source="会议纪要", now=NOON)


@pytest.mark.django_db
def test_default_before_any_row() -> None:
    assert setting("cases.soon") == 15


def test_value_holds_from_its_day_on(coordinator: User) -> None:
    change(coordinator, 10)
    change(coordinator, 5, APRIL)
    assert setting("cases.soon", date(2026, 3, 1)) == 15
    assert setting("cases.soon") == 10
    assert setting("cases.soon", date(2026, 3, 31)) == 10
    assert setting("cases.soon", APRIL) == 5


def test_row_says_who_when_and_why(coordinator: User) -> None:
    change(coordinator)
    row = DatedSetting.objects.get()
    assert (row.set_by_id, row.set_at, row.source) == (coordinator.pk, NOON, "会议纪要")


def test_change_is_audited(coordinator: User) -> None:
    change(coordinator)
    assert AuditEntry.objects.get().verb == "workflow.setting.change"


def test_row_of_the_same_day_is_replaced(coordinator: User) -> None:
    change(coordinator, 10, APRIL)
    change(coordinator, 12, APRIL)
    assert DatedSetting.objects.get().value == 12


def test_past_is_not_rewritten(coordinator: User) -> None:
    with pytest.raises(InvalidInput) as refusal:
        change(coordinator, valid_from=date(2026, 3, 1))
    assert refusal.value.field == "valid_from"
    assert not DatedSetting.objects.exists()


@pytest.mark.parametrize("value", [-1, 31])
def test_limits(coordinator: User, value: int) -> None:
    with pytest.raises(InvalidInput) as refusal:
        change(coordinator, value)
    assert refusal.value.field == "value"


@pytest.mark.parametrize("value", [0, 30])
def test_limits_themselves_are_allowed(coordinator: User, value: int) -> None:
    change(coordinator, value)
    assert setting("cases.soon") == value


def test_only_listed_values(coordinator: User) -> None:
    change(coordinator, 4, name="cases.often")
    with pytest.raises(InvalidInput, match="1, 2, 4"):
        change(coordinator, 3, name="cases.often")
    assert setting("cases.often") == 4


def test_unknown_key(coordinator: User) -> None:
    with pytest.raises(NotVisible):
        change(coordinator, name="cases.unknown")
    with pytest.raises(NotVisible):
        setting_state_for(coordinator, "cases.unknown")


@pytest.mark.parametrize("role", [LIAISON, SYSTEM_ADMIN])
def test_only_coordinators_change(office: Unit, role: str) -> None:
    user = user_at(office, role)
    with pytest.raises(Forbidden):
        change(user)
    with pytest.raises(Forbidden):
        setting_state_for(user, "cases.soon")


def test_liaisons_do_not_see_them(office: Unit) -> None:
    assert len(setting_states(user_at(office, SYSTEM_ADMIN))) == 2
    with pytest.raises(Forbidden):
        setting_states(user_at(office, LIAISON))


def test_states_show_today_and_later(coordinator: User) -> None:
    change(coordinator, 10, TODAY)
    change(coordinator, 5, APRIL)
    often, soon = setting_states(coordinator)
    assert (often.value, often.coming, often.source) == (2, [], "Practice")
    assert (soon.value, soon.source) == (10, "会议纪要")
    assert [row.value for row in soon.coming] == [5]
    assert [row.value for row in soon.rows] == [5, 10]
