"""Reading a register kept as two CSV files: units, and beside it the groups. Pure.

Several values in one cell are separated by ``|``. A question mark after a former name says
that it is assumed and not yet checked against a document. `reference/README.md` has the columns.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

ASSUMED = "?"


@dataclass(frozen=True, slots=True)
class FormerName:
    """A former name, and whether a document that uses it has been seen."""

    name: str
    is_checked: bool


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
        for line, row in enumerate(_rows(path), start=2)
    ]


def read_groups(units_path: Path) -> list[GroupRow]:
    """The groups of the file beside ``units_path``; none where there is no such file."""
    path = units_path.with_name(f"{units_path.stem}_groups.csv")
    if not path.exists():
        return []
    return [
        GroupRow(row["name"].strip(), row["english_name"].strip(), _values(row["aliases"]))
        for row in _rows(path)
    ]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _values(cell: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in cell.split("|") if value.strip())


def _former(name: str) -> FormerName:
    return FormerName(name.removesuffix(ASSUMED), is_checked=not name.endswith(ASSUMED))
