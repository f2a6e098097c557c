"""Bytes on the disk under the name of their content: there whole, or not at all."""

import os
import tempfile
from pathlib import Path
from typing import IO

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage


class ContentStorage(FileSystemStorage):
    """A file system storage whose names are digests of what the files hold.

    Two writers of one name write the same bytes, so the later may replace the earlier. A
    file appears under its name only when its bytes are on the disk.
    """

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        return name

    def _save(self, name: str, content: "File[bytes]") -> str:
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name_of_part = tempfile.mkstemp(prefix=".part-", dir=target.parent)
        part = Path(name_of_part)
        try:
            with os.fdopen(handle, "wb") as stream:
                _copy(content, stream)
            part.replace(target)
        except BaseException:
            part.unlink()
            raise
        _sync_directory(target.parent)
        return name


def _copy(content: "File[bytes]", stream: IO[bytes]) -> None:
    for chunk in content.chunks():
        stream.write(chunk)
    stream.flush()
    os.fsync(stream.fileno())


def _sync_directory(directory: Path) -> None:
    """Put the directory's new entry on the disk; a rename alone may be lost with the power."""
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
