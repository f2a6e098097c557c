"""Reading a register kept as two CSV files: units, and beside it the groups. Pure.

Several values in one cell are separated by ``|``. A question mark after a former name says
that it is assumed and not yet checked against a document. `reference/README.md` has the columns.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from kepu.foundation.units.register import Register, RegisterEntry

ASSUMED = "?"
UNTIL = "<"
COLUMNS = (
    "short_name",
    "full_name",
    "english_name",
    "kind",
    "code",
    "under",
    "groups",
    "aliases",
    "former_names",
)
GROUP_COLUMNS = ("name", "english_name", "aliases")


class UnreadableRegister(Exception):
    """The file is no register; its text is one sentence that says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A former name, whether a document that uses it has been seen, and its last day plus one."""

    name: str
    is_checked: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit as the file gives it; ``under`` and ``groups`` are short names."""

    line: int
    name: str
    full_name: str
    english_name: str
    kind: str
    code: str
    under: str
    groups: tuple[str, ...]
    aliases: tuple[str, ...]
    former_names: tuple[FormerName, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group as the file gives it."""

    name: str
    english_name: str
    aliases: tuple[str, ...]


def read_units(path: Path) -> list[UnitRow]:
    """The units of the file in its order, with the lines on which they stand."""
    return [
        UnitRow(
            line=line,
            name=row["short_name"].strip(),
            full_name=row["full_name"].strip(),
            english_name=row["english_name"].strip(),
            kind=row["kind"].strip(),
            code=row["code"].strip(),
            under=row["under"].strip(),
            groups=_values(row["groups"]),
            aliases=_values(row["aliases"]),
            former_names=tuple(_former(name) for name in _values(row["former_names"])),
        )
        for line, row in enumerate(_rows(path, COLUMNS), start=2)
    ]


def read_groups(units_path: Path) -> list[GroupRow]:
    """The groups of the file beside ``units_path``; none where there is no such file."""
    path = units_path.with_name(f"{units_path.stem}_groups.csv")
    if not path.exists():
        return []
    return [
        GroupRow(row["name"].strip(), row["english_name"].strip(), _values(row["aliases"]))
        for row in _rows(path, GROUP_COLUMNS)
    ]


def read_register(path: Path, on: date) -> Register:
    """The names of the file and of the groups beside it as of a day, without a database.

    Units and groups are numbered through. A former name is in use until the day the file gives.
    Raises `UnreadableRegister` where the file is no such table.
    """
    entries: list[RegisterEntry] = []
    for number, unit in enumerate(read_units(path), start=1):
        entries += _entries_of_unit(UUID(int=number), unit, on)
    for number, group in enumerate(read_groups(path), start=len(entries) + 1):
        ref = UUID(int=number)
        entries.append(RegisterEntry(ref, True, group.name, "short", True))
        entries += (RegisterEntry(ref, True, name, "alias", True) for name in group.aliases)
    return Register(on=on, entries=tuple(entries))


def _entries_of_unit(ref: UUID, unit: UnitRow, on: date) -> Iterator[RegisterEntry]:
    official = {"short": unit.name, "full": unit.full_name, "english": unit.english_name}
    for kind, name in official.items():
        if name:
            yield RegisterEntry(ref, False, name, kind, True)
    for name in unit.aliases:
        yield RegisterEntry(ref, False, name, "alias", True)
    for former in unit.former_names:
        is_current = former.until is not None and on < former.until
        yield RegisterEntry(
            ref, False, former.name, "alias" if is_current else "former", is_current
        )


def _rows(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows, every cell a text. Raises `UnreadableRegister` where a column is missing."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="")
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            if missing:
                raise UnreadableRegister(f"{path.name} lacks the column {missing[0]}.")
            return list(reader)
    except (UnicodeDecodeError, csv.Error):
        raise UnreadableRegister(f"{path.name} is no CSV file in UTF-8.") from None


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in cell.split("|") if value.strip())


def _former(written: str) -> FormerName:
    """``区科委<2016-05-01?``: borne until that day, assumed."""
    name, _mark, until = written.removesuffix(ASSUMED).partition(UNTIL)
    try:
        day = date.fromisoformat(until) if until else None
    except ValueError:
        raise UnreadableRegister(
            f"“{written}” does not end with a day, as in <2019-03-21."
        ) from None
    return FormerName(name.strip(), not written.endswith(ASSUMED), day)
