"""Bytes on the disk: whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from kepu.foundation.files.storage import ContentStorage


class Breaking(ContentFile):
    """Content whose source breaks off."""

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        yield b"half"
        raise OSError("The network is gone.")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_bytes_lie_under_their_name(tmp_path: Path) -> None:
    storage = ContentStorage(location=tmp_path)
    assert storage.save("ab/abc", ContentFile(b"plan")) == "ab/abc"
    assert (tmp_path / "ab" / "abc").read_bytes() == b"plan"
    assert names(tmp_path) == ["abc"]


def test_second_writer_of_a_name_replaces(tmp_path: Path) -> None:
    storage = ContentStorage(location=tmp_path)
    storage.save("ab/abc", ContentFile(b"plan"))
    assert storage.save("ab/abc", ContentFile(b"plan")) == "ab/abc"
    assert names(tmp_path) == ["abc"]


def test_nothing_is_left_of_a_broken_write(tmp_path: Path) -> None:
    storage = ContentStorage(location=tmp_path)
    with pytest.raises(OSError, match="network"):
        storage.save("ab/abc", Breaking(b""))
    assert names(tmp_path) == []
