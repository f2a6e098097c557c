"""A storage of one's own for every test, on the disk as in an installation."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.storage import storages

from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory


@pytest.fixture
def media(tmp_path: Path, settings: object) -> Iterator[Path]:
    """The folder stored bytes lie in."""
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "kepu.foundation.files.storage.ContentStorage"},
    }
    assert storages["default"].location == str(tmp_path)
    return tmp_path


@pytest.fixture
def unit(db: None) -> Unit:
    return UnitFactory(name="区教委")
