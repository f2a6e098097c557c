"""The pages of the dated settings."""

import pytest
from django.test import Client
from django.urls import reverse

from kepu.engines.workflow import registry
from kepu.engines.workflow.models import DatedSetting
from kepu.engines.workflow.registry import SettingKey
from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR, LIAISON, SYSTEM_ADMIN
from kepu.foundation.units.models import Unit

LIST = "/workflow/settings/"
CHANGE = "/workflow/settings/cases.soon/"


@pytest.fixture(autouse=True)
def key(no_setting_keys: None) -> None:
    registry.register_setting(
        SettingKey(
            key="cases.soon",
            label="Days before due",
            unit="days",
            default=15,
            minimum=0,
            maximum=30,
            source="Practice",
        )
    )


@pytest.fixture
def coordinator(client: Client, office: Unit) -> Client:
    client.force_login(user_at(office, COORDINATOR))
    return client


def entered(value: int = 10) -> dict[str, object]:
    return {"value": value, "valid_from": clock.today().isoformat(), "source": "会议纪要"}


def test_addresses() -> None:
    assert reverse("workflow:setting_list") == LIST
    assert reverse("workflow:setting_change", args=["cases.soon"]) == CHANGE


def test_list_and_change(coordinator: Client) -> None:
    assert "15 days" in coordinator.get(LIST).content.decode()
    assert 'value="15"' in coordinator.get(CHANGE).content.decode()
    response = coordinator.post(CHANGE, entered())
    assert (response.status_code, response["Location"]) == (302, LIST)
    text = coordinator.get(LIST).content.decode()
    assert "10 days" in text
    assert "会议纪要" in text
    assert "会议纪要" in coordinator.get(CHANGE).content.decode()


def test_value_beyond_the_limit_stands_at_its_field(coordinator: Client) -> None:
    response = coordinator.post(CHANGE, entered(31))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["value"]
    assert 'value="31"' in response.content.decode()
    assert not DatedSetting.objects.exists()


def test_unknown_key(coordinator: Client) -> None:
    assert coordinator.get("/workflow/settings/cases.unknown/").status_code == 404


def test_without_keys_the_list_says_so(coordinator: Client) -> None:
    registry.setting_keys.clear()
    assert "There is nothing to set yet" in coordinator.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("role", "seen", "changed"), [(SYSTEM_ADMIN, 200, 403), (LIAISON, 403, 403)]
)
def test_others(client: Client, office: Unit, role: str, seen: int, changed: int) -> None:
    client.force_login(user_at(office, role))
    assert client.get(LIST).status_code == seen
    assert client.post(CHANGE, entered()).status_code == changed
    assert not DatedSetting.objects.exists()
