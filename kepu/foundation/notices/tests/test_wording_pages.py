"""The pages on which an office sets the words of notices."""

import pytest
from django.test import Client
from django.urls import reverse

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR, LIAISON
from kepu.foundation.notices.models import NoticeWording
from kepu.foundation.notices.registry import NoticeKind
from kepu.foundation.units.tests.factories import UnitFactory


@pytest.fixture
def coordinator(client: Client, kind: NoticeKind, db: None) -> Client:
    client.force_login(user_at(UnitFactory(), COORDINATOR))
    return client


def entered(**fields: str) -> dict[str, str]:
    day = clock.today().isoformat()
    return {"subject": "请{unit}签收", "body": "最迟{day}", "valid_from": day, **fields}


def change_url() -> str:
    return reverse("notices:wording_change", args=["cases.sign", "zh-hans"])


def test_list_shows_words_as_delivered(coordinator: Client) -> None:
    text = coordinator.get(reverse("notices:wording_list")).content.decode()
    assert "{unit}: sign" in text
    assert change_url() in text


def test_form_begins_with_the_words_in_force(coordinator: Client) -> None:
    text = coordinator.get(change_url()).content.decode()
    assert 'value="{unit}: sign"' in text
    assert "<code>{day}</code>" in text


def test_save(coordinator: Client) -> None:
    response = coordinator.post(change_url(), entered())
    assert (response.status_code, response["Location"]) == (302, reverse("notices:wording_list"))
    assert NoticeWording.objects.get().subject == "请{unit}签收"


def test_preview_saves_nothing(coordinator: Client) -> None:
    response = coordinator.post(change_url(), entered(preview="1"))
    assert response.status_code == 200
    assert "请区教委签收" in response.content.decode()
    assert not NoticeWording.objects.exists()


@pytest.mark.parametrize("button", [{}, {"preview": "1"}])
def test_unknown_variable_stands_at_its_field(coordinator: Client, button: dict[str, str]) -> None:
    response = coordinator.post(change_url(), entered(body="{telephone}", **button))
    assert response.status_code == 422
    assert "{telephone}" in response.context["form"].errors["body"][0]
    assert not NoticeWording.objects.exists()


def test_unknown_kind_is_not_found(coordinator: Client) -> None:
    url = reverse("notices:wording_change", args=["cases.unknown", "en"])
    assert coordinator.get(url).status_code == 404


def test_liaisons_are_turned_away(client: Client, kind: NoticeKind, db: None) -> None:
    client.force_login(user_at(UnitFactory(), LIAISON))
    assert client.get(reverse("notices:wording_list")).status_code == 403
    assert client.post(change_url(), entered()).status_code == 403
