"""Each thing the doctor looks at, well and not well."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.mail import get_connection
from pytest_django import Settings

from kepu.config import doctor
from kepu.foundation.core import clock
from kepu.foundation.files.tests.factories import StoredFileFactory
from kepu.foundation.jobs.models import Worker
from kepu.foundation.ui import assets


def test_keys(settings: Settings) -> None:
    assert doctor.keys().is_well
    settings.KEPU_SEAL_KEY = ""
    assert doctor.keys() == doctor.Finding(
        False, "Missing: KEPU_SEAL_KEY; `kepu keys` prints new ones."
    )


@pytest.mark.django_db
def test_database_is_migrated() -> None:
    assert doctor.database().is_well


def test_clock(settings: Settings) -> None:
    assert doctor.clock().is_well
    settings.KEPU_CLOCK_SHIFT = 60
    assert doctor.clock() == doctor.Finding(False, "The clock is moved by 60 seconds.")


def test_disk(settings: Settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path / "var"
    assert doctor.disk().sentence.endswith(f"GiB are free in {tmp_path / 'var'}; keep at least 1.")


@pytest.mark.django_db
def test_worker_is_seen_for_five_minutes() -> None:
    now = clock.now()
    worker = Worker.objects.create(name="here", started_at=now, seen_at=now - timedelta(minutes=4))
    assert doctor.worker().is_well
    worker.seen_at = now - timedelta(minutes=6)
    worker.save()
    assert not doctor.worker().is_well


def test_mail_server(settings: Settings) -> None:
    assert get_connection().open() is None
    assert doctor.mail().is_well
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    assert doctor.mail().sentence.startswith("The mail server 127.0.0.1:1 does not answer: ")


def test_assets_are_missing_before_the_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assets, "BUILD", tmp_path)
    assert not doctor.assets().is_well
    (tmp_path / "manifest.json").write_text('{"src/main.js": {"file": "main.js"}}', "utf-8")
    assert doctor.assets().is_well


def test_catalogues_are_compiled() -> None:
    assert doctor.catalogues().is_well


@pytest.mark.django_db
def test_stored_files_have_their_bytes(settings: Settings, tmp_path: Path) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "kepu.foundation.files.storage.ContentStorage"},
    }
    settings.MEDIA_ROOT = tmp_path / "files"
    assert doctor.stored_files().is_well
    file = StoredFileFactory()
    assert doctor.stored_files() == doctor.Finding(
        False, f"Stored files have lost their bytes: 1 ({file.sha256})."
    )
