"""Damage within a container: the parts of a package, the streams of a PDF file."""

import io
import re
import zipfile
import zlib

from tests.soak.markup import MARKUP
from tests.soak.mutations import BYTES, Dice

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_NUMBERS = (b"0", b"-1", b"1", b"1e9", b"99999999999", b"2147483648", b"0.000001", b"-32769")
_NAMES = (
    b"/Kids", b"/Parent", b"/Type /Page", b"/Contents", b"/Font", b"/Length 5", b"/Rotate 90",
    b"/MediaBox [0 0 0 0]", b"/Encrypt 1 0 R", b"<<" * 50, b"[" * 50, b" obj", b"endobj", b"BT ",
    b" ET", b" Tf ", b" cm ", b"q ", b" Do ", b"xref", b"startxref", b"trailer",
)  # fmt: skip


def part_damaged(dice: Dice, data: bytes) -> bytes:
    """One part of a package is damaged, and all is packed again as it should be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError):
        return data
    likely = [name for name in parts if name.endswith(("document.xml", "numbering.xml"))]
    name = dice.choice(likely if likely and dice.random() < 0.8 else [*parts, "word/x.xml"])
    part = parts.get(name, b"<x/>")
    for _ in range(dice.choice((1, 1, 3))):
        part = dice.choice((*MARKUP, *MARKUP, *BYTES))(dice, part)
    return _packed(parts | {name: part})


def part_lost(dice: Dice, data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError):
        return data
    parts.pop(dice.choice([*parts, ""]), None)
    return _packed(parts)


def stream_damaged(dice: Dice, data: bytes) -> bytes:
    """One stream of a PDF file is unpacked where it is packed, damaged and packed again."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return data
    found = dice.choice(streams)
    try:
        inner, pack = zlib.decompress(found[1]), zlib.compress
    except zlib.error:
        inner, pack = found[1], bytes
    for _ in range(dice.choice((1, 3))):
        inner = dice.choice((number_changed, *BYTES))(dice, inner)
    return data[: found.start(1)] + pack(inner) + data[found.end(1) :]


def number_changed(dice: Dice, data: bytes) -> bytes:
    for _ in range(dice.choice((1, 2, 10))):
        found = _NUMBER.search(data, dice.randrange(len(data) + 1))
        if found:
            data = data[: found.start()] + dice.choice(_NUMBERS) + data[found.end() :]
    return data


NAMES = _NAMES


def _packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
