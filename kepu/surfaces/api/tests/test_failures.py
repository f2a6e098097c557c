"""How the API refuses."""

import uuid

import pytest
from django.test import Client

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.core.roles import VIEWER
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory
from kepu.surfaces.api.api.application import application
from kepu.surfaces.api.tests.conftest import Caller


@pytest.fixture
def unit(db: None) -> Unit:
    return UnitFactory()


@pytest.fixture
def caller(unit: Unit, calling: Caller) -> Client:
    return calling(user_at(unit, VIEWER))


def test_business_error(caller: Client) -> None:
    response = caller.get(f"/api/v1/files/{uuid.uuid4()}")
    assert response.status_code == 404
    assert response.json() == {
        "error": {
            "code": "not_found",
            "message": "There is no such file, or it is not open to you.",
        }
    }


def test_message_follows_the_language_asked_for(caller: Client) -> None:
    response = caller.get(f"/api/v1/files/{uuid.uuid4()}", headers={"accept-language": "zh-Hans"})
    assert response.json()["error"]["message"] == "没有这个文件，或者您无权查看。"


def test_missing_value(caller: Client) -> None:
    response = caller.post("/api/v1/files")
    assert response.status_code == 422
    error = response.json()["error"]
    assert (error["code"], error["field"], error["message"]) == (
        "invalid",
        "owner",
        "“owner” is missing.",
    )


def test_unreadable_value(caller: Client) -> None:
    response = caller.get("/api/v1/notices", {"page": "first"})
    assert response.status_code == 422
    assert response.json()["error"]["field"] == "page"
    assert response.json()["error"]["message"].startswith("“page” cannot be read (")


def test_body_that_is_no_json(caller: Client) -> None:
    url = f"/api/v1/reports/{uuid.uuid4()}/return"
    response = caller.post(url, "{", content_type="application/json")
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "unreadable"


def test_unknown_address(caller: Client) -> None:
    response = caller.get("/api/v1/nowhere")
    assert (response.status_code, response.json()["error"]["code"]) == (404, "not_found")


def test_too_many_calls(caller: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(application.throttle, "num_requests", 2)
    assert [caller.get("/api/v1/notices").status_code for _ in range(3)] == [200, 200, 429]
    response = caller.get("/api/v1/notices")
    assert response.json()["error"]["code"] == "too_many"
    assert 1 <= int(response["Retry-After"]) <= 60


def test_each_token_is_counted_alone(
    caller: Client, unit: Unit, calling: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application.throttle, "num_requests", 1)
    other = calling(user_at(unit, VIEWER))
    assert [each.get("/api/v1/notices").status_code for each in (caller, other)] == [200, 200]
