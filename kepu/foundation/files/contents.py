"""Digest, size and place of a file's bytes."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.base import File
from django.core.files.storage import default_storage


@dataclass(frozen=True)
class Measured:
    """What a stream of bytes came to."""

    sha256: str
    size: int


def measure(content: "File[bytes]") -> Measured:
    """Digest and size of ``content``, read piece by piece."""
    digest = hashlib.sha256()
    size = 0
    for chunk in content.chunks():
        size += len(chunk)
        digest.update(chunk)
    return Measured(sha256=digest.hexdigest(), size=size)


def place_of(sha256: str) -> str:
    """Where the bytes with this digest lie in the storage."""
    return f"{sha256[:2]}/{sha256}"


def keep(content: "File[bytes]", sha256: str) -> None:
    """Write ``content`` under its digest, unless it lies there already."""
    if not default_storage.exists(place_of(sha256)):
        default_storage.save(place_of(sha256), content)


def all_digests() -> Iterator[str]:
    """The digest of everything that lies in the storage, in no order."""
    if not default_storage.exists(""):
        return
    folders, _names = default_storage.listdir("")
    for folder in folders:
        _folders, names = default_storage.listdir(folder)
        yield from (name for name in names if not name.startswith("."))
