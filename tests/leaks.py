"""Looking for personal numbers where they must not stand in the clear.

    assert find_in_database(["13812345678"]) == []
    with logged() as lines:
        ...
    assert find_in_texts(["13812345678"], lines) == []

Everything is searched that the database holds, tables of libraries included. What is only
wrapped (sessions, base64, compressed or pickled values) is unwrapped first. What is encrypted
is not opened: that is the point.
"""

import base64
import binascii
import logging
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.contrib.sessions.models import Session
from django.db import connection

BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
SEPARATORS = re.compile(r"[\s-]+")


@dataclass(frozen=True)
class Leak:
    """``needle`` was found in ``place``: a table and column, a session, a line of a log."""

    place: str
    needle: str


def find_in_database(needles: Sequence[str]) -> list[Leak]:
    """Where the numbers stand in the clear, in any table or session."""
    found = [leak for table in _tables() for leak in _find_in_table(table, needles)]
    return found + _find_in_sessions(needles)


def find_in_texts(needles: Sequence[str], texts: Iterable[str]) -> list[Leak]:
    """Where the numbers stand in the clear in lines of a log, mails or pages."""
    return [
        Leak(f"text {number}", needle)
        for number, text in enumerate(texts, start=1)
        for needle in needles
        if _holds(text, needle)
    ]


def find_in_value(needles: Sequence[str], place: str, value: object) -> list[Leak]:
    """Where the numbers stand in a stored value, or in what is merely wrapped in it."""
    readings = list(_readings(value))
    return [
        Leak(place, needle) for needle in needles if any(_holds(text, needle) for text in readings)
    ]


@contextmanager
def logged() -> Iterator[list[str]]:
    """Every line that any logger writes inside the block, tracebacks included."""
    lines: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(logging.Formatter("%(name)s %(message)s").format(record))

    collector, root = Collector(level=logging.DEBUG), logging.getLogger()
    level = root.level
    root.addHandler(collector)
    root.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        root.setLevel(level)
        root.removeHandler(collector)


def _tables() -> list[str]:
    return connection.introspection.table_names()


def _find_in_table(table: str, needles: Sequence[str]) -> list[Leak]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
        names = [f"{table}.{column[0]}" for column in cursor.description or ()]
        return [
            leak
            for row in cursor.fetchall()
            for place, value in zip(names, row, strict=True)
            for leak in find_in_value(needles, place, value)
        ]


def _find_in_sessions(needles: Sequence[str]) -> list[Leak]:
    return [
        Leak(f"session {session.session_key}", needle)
        for session in Session.objects.all()
        for needle in needles
        if _holds(repr(session.get_decoded()), needle)
    ]


def _readings(value: object) -> Iterator[str]:
    """A stored value as text, and whatever is merely wrapped in it."""
    text = _text_of(value)
    yield text
    for wrapped in BASE64.findall(text):
        yield from _unwrapped(wrapped)


def _text_of(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode(errors="replace")
    return str(value)


def _unwrapped(text: str) -> Iterator[str]:
    padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
    for decode in (base64.b64decode, base64.urlsafe_b64decode):
        try:
            data = decode(padded)
        except (binascii.Error, ValueError):
            continue
        yield data.decode(errors="replace")
        try:
            yield zlib.decompress(data).decode(errors="replace")
        except zlib.error:
            continue


def _holds(text: str, needle: str) -> bool:
    """Whether the number stands in ``text``, whole or with spaces or dashes between its digits."""
    return needle in text or SEPARATORS.sub("", needle) in SEPARATORS.sub("", text)
