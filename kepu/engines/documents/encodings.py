"""Bytes to text in the encodings that Chinese text files come in."""

import codecs
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LAYOUT = frozenset("\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f\x85")
# Unassigned, private and surrogate characters, and controls, do not occur in writing; a few
# strays from a bad conversion do no harm.
_STRAY_SHARE = 0.02
_SAMPLE = 20_000


def decode(data: bytes) -> str | None:
    """The text of ``data``, or ``None`` where it is no text.

    A byte order mark decides; without one UTF-8 is tried, then GB18030, which holds GBK and
    GB 2312.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    return _decoded(data, "utf-8") or _decoded(data, "gb18030")


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if _is_writing(text) else None


def _is_writing(text: str) -> bool:
    sample = text[:_SAMPLE]
    if "\0" in sample:
        return False
    strays = sum(
        character not in _LAYOUT and unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"}
        for character in sample
    )
    return strays <= len(sample) * _STRAY_SHARE
