"""Bodies beyond the limit pass by; the form still learns their size and its other fields."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from django.test.utils import override_settings

from kepu.foundation.files import uploads

LIMIT = 1000


@pytest.fixture(autouse=True)
def _small_limits(monkeypatch):
    monkeypatch.setattr(uploads, "ROOM_FOR_FIELDS", 1000)
    with override_settings(KEPU_FILE_LIMIT=LIMIT):
        yield


def posted(size: int):
    file = SimpleUploadedFile("plan.txt", b"x" * size)
    return RequestFactory().post("/", {"before": "kept", "file": file, "after": "kept too"})


def test_a_body_within_the_limit_is_stored():
    request = posted(LIMIT)
    assert request.FILES["file"].read() == b"x" * LIMIT


def test_a_body_beyond_the_limit_leaves_its_size_and_the_fields_but_no_bytes():
    request = posted(5 * LIMIT)
    file = request.FILES["file"]
    assert (file.name, file.size, file.read()) == ("plan.txt", 5 * LIMIT, b"")
    assert (request.POST["before"], request.POST["after"]) == ("kept", "kept too")
