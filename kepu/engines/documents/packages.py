"""Office packages (ZIP): looked over before anything in them is unpacked, then read in bounds."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import (
    MAX_PACKING,
    MAX_PART_BYTES,
    MAX_PARTS,
    MAX_UNPACKED_BYTES,
    PACKING_FROM_BYTES,
)

_ENCRYPTED_FLAG = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Package:
    """The parts of a package by name. Opening it unpacks nothing."""

    def __init__(self, data: bytes):
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as damage:
            raise UnreadableDocument(Fault.CORRUPT) from damage
        parts = self._archive.infolist()
        _look_over(parts)
        self._parts = {part.filename: part for part in parts}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def read(self, name: str) -> bytes:
        """A part's bytes. Raises `UnreadableDocument` where it is missing, damaged or too big."""
        part = self._parts.get(name)
        if part is None:
            raise UnreadableDocument(Fault.CORRUPT)
        try:
            # The stated size may lie, so one byte more than allowed is asked for.
            with self._archive.open(part) as stream:
                content = stream.read(MAX_PART_BYTES + 1)
        except _DAMAGE as damage:
            raise UnreadableDocument(Fault.CORRUPT) from damage
        if len(content) > MAX_PART_BYTES:
            raise UnreadableDocument(Fault.BOMB)
        return content


def _look_over(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UnreadableDocument(Fault.ENCRYPTED)
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise UnreadableDocument(Fault.BOMB)
    if any(_is_packed_too_well(part) for part in parts):
        raise UnreadableDocument(Fault.BOMB)
    if any(part.compress_type not in _METHODS for part in parts):
        raise UnreadableDocument(Fault.CORRUPT)


def _is_packed_too_well(part: zipfile.ZipInfo) -> bool:
    return part.file_size > PACKING_FROM_BYTES and part.file_size > MAX_PACKING * max(
        part.compress_size, 1
    )
