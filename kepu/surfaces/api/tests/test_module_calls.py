"""The calls of files, notices and the inbox."""

import hashlib
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.core.roles import LIAISON
from kepu.foundation.files.models import StoredFile
from kepu.foundation.notices.selectors import unread_count
from kepu.foundation.notices.tests.factories import NoticeFactory
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory
from kepu.surfaces.api.tests.conftest import Caller


@pytest.fixture
def unit(db: None) -> Unit:
    return UnitFactory(name="区教委")


@pytest.fixture
def liaison(unit: Unit) -> User:
    return user_at(unit, LIAISON)


@pytest.fixture
def caller(liaison: User, calling: Caller) -> Client:
    return calling(liaison)


def test_file_goes_in_and_comes_out(caller: Client, unit: Unit, liaison: User) -> None:
    upload = SimpleUploadedFile("计划.txt", "科普".encode())
    stored = caller.post("/api/v1/files", {"owner": unit.pk, "file": upload})
    assert stored.status_code == 201
    body = stored.json()
    assert (body["name"], body["size"], body["owner"]) == ("计划.txt", 6, str(unit.pk))
    assert body["sha256"] == hashlib.sha256("科普".encode()).hexdigest()
    assert StoredFile.objects.get().stored_by == liaison
    assert caller.get(f"/api/v1/files/{body['id']}").json() == body
    content = caller.get(f"/api/v1/files/{body['id']}/content")
    assert b"".join(content.streaming_content) == "科普".encode()
    assert content["X-Content-Type-Options"] == "nosniff"


def test_file_of_an_unknown_unit(caller: Client) -> None:
    upload = SimpleUploadedFile("a.txt", b"a")
    response = caller.post("/api/v1/files", {"owner": uuid.uuid4(), "file": upload})
    assert response.status_code == 404


def test_empty_file(caller: Client, unit: Unit) -> None:
    upload = SimpleUploadedFile("a.txt", b"")
    response = caller.post("/api/v1/files", {"owner": unit.pk, "file": upload})
    assert (response.status_code, response.json()["error"]["code"]) == (422, "empty")


def test_file_beyond_the_limit(caller: Client, unit: Unit, settings: object) -> None:
    settings.KEPU_FILE_LIMIT = 10
    for size in (11, 2_000_000):
        upload = SimpleUploadedFile("a.txt", b"a" * size)
        response = caller.post("/api/v1/files", {"owner": unit.pk, "file": upload})
        assert (response.status_code, response.json()["error"]["code"]) == (422, "too_large")
    assert not StoredFile.objects.exists()


def test_notices(caller: Client, liaison: User) -> None:
    old, new = NoticeFactory.create_batch(2, recipient=liaison)
    assert caller.post(f"/api/v1/notices/{old.pk}/read").json()["read_at"]
    unread = caller.get("/api/v1/notices", {"unread": "true"}).json()
    assert (unread["count"], unread["items"][0]["id"]) == (1, str(new.pk))
    assert caller.get("/api/v1/notices").json()["count"] == 2
    assert caller.post("/api/v1/notices/read").json() == {"count": 1}
    assert caller.post("/api/v1/notices/read").json() == {"count": 0}
    assert unread_count(liaison) == 0


def test_foreign_notice(caller: Client) -> None:
    assert caller.post(f"/api/v1/notices/{NoticeFactory().pk}/read").status_code == 404
