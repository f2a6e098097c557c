"""Storing uploads and products."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Forbidden, InvalidInput
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.selectors import open_file
from kepu.foundation.files.services import store_file
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
DIGEST = hashlib.sha256(b"plan").hexdigest()


def test_row_and_bytes(media: Path, unit: Unit) -> None:
    user = user_at(unit, LIAISON)
    file = store_file(owner=unit, data=b"plan", name="C:\\计划.docx", by=user, now=NOON)
    assert (file.owner, file.name, file.size, file.sha256) == (unit, "计划.docx", 4, DIGEST)
    assert (file.stored_by, file.stored_at) == (user, NOON)
    assert file.content_type == (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    assert (media / DIGEST[:2] / DIGEST).read_bytes() == b"plan"
    with open_file(file) as stream:
        assert stream.read() == b"plan"


def test_upload_is_read_piece_by_piece(media: Path, unit: Unit) -> None:
    upload = SimpleUploadedFile("notes.txt", b"x" * 200_000, content_type="text/html")
    file = store_file(owner=unit, upload=upload, name=upload.name, by=None)
    assert (file.size, file.content_type, file.stored_by) == (200_000, "text/plain", None)


def test_type_is_unknown_by_default_and_can_be_given(media: Path, unit: Unit) -> None:
    plain = store_file(owner=unit, data=b"a", name="data.unheard", by=None)
    given = store_file(owner=unit, data=b"a", name="x", content_type="image/png", by=None)
    assert (plain.content_type, given.content_type) == ("application/octet-stream", "image/png")


def test_equal_bytes_lie_once_under_two_rows(media: Path, unit: Unit) -> None:
    first = store_file(owner=unit, data=b"plan", name="a.txt", by=None)
    second = store_file(owner=unit, data=b"plan", name="b.txt", by=None)
    assert first != second
    assert [path.name for path in media.rglob("*") if path.is_file()] == [DIGEST]


def test_storing_is_audited(media: Path, unit: Unit) -> None:
    file = store_file(owner=unit, data=b"plan", name="a.txt", by=None)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.subject_id) == ("files.file.store", file.pk)


def test_limit(media: Path, unit: Unit, settings: object) -> None:
    settings.KEPU_FILE_LIMIT = 4
    store_file(owner=unit, data=b"plan", name="a.txt", by=None)
    with pytest.raises(InvalidInput) as refusal:
        store_file(owner=unit, data=b"plans", name="a.txt", by=None)
    assert (refusal.value.code, refusal.value.field) == ("too_large", "file")
    assert StoredFile.objects.count() == 1


def test_empty_file(media: Path, unit: Unit) -> None:
    with pytest.raises(InvalidInput) as refusal:
        store_file(owner=unit, data=b"", name="a.txt", by=None)
    assert refusal.value.code == "empty"


@pytest.mark.parametrize("role", [COORDINATOR, LIAISON])
def test_roles_that_store(media: Path, unit: Unit, role: str) -> None:
    assert store_file(owner=unit, data=b"plan", name="a.txt", by=user_at(unit, role)).pk


def test_others_do_not_store(media: Path, unit: Unit) -> None:
    for stranger in (user_at(unit, VIEWER), user_at(UnitFactory(), LIAISON)):
        with pytest.raises(Forbidden):
            store_file(owner=unit, data=b"plan", name="a.txt", by=stranger)
    assert list(media.iterdir()) == []
