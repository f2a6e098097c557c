"""The exported roots: one line of JSON per seal, in a file that only ever grows.

A copy kept on another machine, or printed, shows when seals were cut off at the end.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from django.core.files import locks

TAIL_BYTES = 4096


@dataclass(frozen=True)
class Root:
    """What is exported of a seal; ``signature`` lets it be checked without the database."""

    seq: int
    first: int
    last: int
    count: int
    prev: str
    root: str
    at: str
    key_id: str
    signature: str


def read(path: Path) -> list[Root]:
    """All roots in ``path``; raises `ValueError` where a line is not one."""
    with path.open(encoding="utf-8") as lines:
        return [_parsed(line, number) for number, line in enumerate(lines, 1) if line.strip()]


def last_seq(path: Path) -> int:
    """The number of the last seal exported to ``path``, 0 for none."""
    if not path.exists():
        return 0
    with path.open("rb") as file:
        return _last_seq(file)


def append(path: Path, roots: Iterable[Root]) -> None:
    """Add those of ``roots`` that are not yet in ``path``, one process at a time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        locks.lock(file, locks.LOCK_EX)
        _drop_unfinished_line(file)
        written = _last_seq(file)
        lines = [json.dumps(asdict(root)) + "\n" for root in roots if root.seq > written]
        file.write("".join(lines).encode())
        file.flush()
        os.fsync(file.fileno())


def _last_seq(file: BinaryIO) -> int:
    whole_lines = _tail(file).rpartition(b"\n")[0]
    last = whole_lines.rpartition(b"\n")[2]
    return _parsed(last.decode(), "last").seq if last else 0


def _drop_unfinished_line(file: BinaryIO) -> None:
    """Take back what a killed process left of its last line; it is written again."""
    unfinished = _tail(file).rpartition(b"\n")[2]
    file.truncate(file.seek(0, os.SEEK_END) - len(unfinished))


def _tail(file: BinaryIO) -> bytes:
    """The end of a file that grows by years of lines; a line has under 600 bytes."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - TAIL_BYTES))
    return file.read()


def _parsed(line: str, number: int | str) -> Root:
    try:
        return Root(**json.loads(line))
    except (TypeError, ValueError) as error:
        raise ValueError(f"Line {number} is not an exported root.") from error
