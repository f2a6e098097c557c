"""Who may call."""

import pytest
from django.test import Client

from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.tests.factories import UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.foundation.notices.tests.factories import NoticeFactory
from kepu.surfaces.api.tests.conftest import Caller


@pytest.fixture
def user(db: None) -> User:
    return UserFactory()


def test_token_opens_what_its_user_may_see(user: User, calling: Caller) -> None:
    mine = NoticeFactory(recipient=user)
    NoticeFactory()
    items = calling(user).get("/api/v1/notices").json()["items"]
    assert [item["id"] for item in items] == [str(mine.pk)]


def test_use_is_noted(user: User, calling: Caller) -> None:
    calling(user).get("/api/v1/notices")
    assert ApiToken.objects.get().last_used_on == clock.today()


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer kepu_wrong", "Basic dXNlcjpwYXNz"])
def test_no_working_token(user: User, header: str) -> None:
    client = Client(headers={"authorization": header} if header else {})
    response = client.get("/api/v1/notices")
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert response.json()["error"]["code"] == "unauthenticated"


def test_session_opens_nothing(user: User, client: Client) -> None:
    client.force_login(user)
    assert client.get("/api/v1/notices").status_code == 401


def test_reading_token_reads_only(user: User, calling: Caller) -> None:
    notice = NoticeFactory(recipient=user)
    reader, writer = calling(user, "read"), calling(user, "write")
    url = f"/api/v1/notices/{notice.pk}/read"
    assert reader.get("/api/v1/notices").status_code == 200
    refused = reader.post(url)
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "token_reads_only")
    notice.refresh_from_db()
    assert notice.read_at is None
    assert writer.post(url).status_code == 200


def test_call_needs_no_csrf_token(user: User, calling: Caller) -> None:
    header = calling(user).defaults["HTTP_AUTHORIZATION"]
    strict = Client(enforce_csrf_checks=True, headers={"authorization": header})
    assert strict.post("/api/v1/notices/read").status_code == 200
