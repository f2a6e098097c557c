"""`docs/reference/roles.md` as data, for the tests that compare it with the code.

The file says, for every model and act, which role may do it and where. A cell holds nothing,
or a tick and places: names of units that the text above the table explains, and the words

    anywhere    for every row
    own         for rows of the user's own
    others'     for rows of anyone but the user

The column "signed in" is for everyone who has signed in, whatever their roles.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "roles.md"
SIGNED_IN = "signed in"
ANYWHERE, OWN, OTHERS = "anywhere", "own", "others'"
TICK = "✓"

Cell = frozenset[str]


@dataclass(frozen=True)
class Table:
    """What may be done with rows of a model, or with rows of it in some state."""

    heading: str
    columns: tuple[str, ...]
    acts: dict[str, dict[str, Cell]]

    @property
    def label(self) -> str:
        """The model's label, such as ``plans.Plan``."""
        return self.heading.split(",")[0]

    def places(self) -> set[str]:
        """The units that the table tells apart."""
        cells = (cell for row in self.acts.values() for cell in row.values())
        return set().union(*cells) - {ANYWHERE, OWN, OTHERS}

    def may(self, act: str, role: str | None, *, place: str | None, is_own: bool) -> bool:
        """What the table says of a user who holds ``role`` at ``place`` (none: elsewhere)."""
        row = self.acts[act]
        cell = row[SIGNED_IN] | (row[role] if role else frozenset())
        whose = OWN if is_own else OTHERS
        return bool(cell & {ANYWHERE, whose, *((place,) if place else ())})


@cache
def tables(file: Path = FILE) -> dict[str, Table]:
    """The tables of the file by their headings."""
    sections = re.split(r"^### ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    found = [_table(section) for section in sections]
    return {table.heading: table for table in found}


def _table(section: str) -> Table:
    lines = section.splitlines()
    rows = [_cells(line) for line in lines if line.startswith("|")]
    head, body = rows[0], rows[2:]
    acts = {row[0]: dict(zip(head[1:], map(_cell, row[1:]), strict=True)) for row in body}
    return Table(heading=lines[0].strip(), columns=tuple(head[1:]), acts=acts)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _cell(text: str) -> Cell:
    if not text:
        return frozenset()
    if not text.startswith(TICK):
        raise ValueError(f"A cell is empty or begins with {TICK}: {text}")
    return frozenset(place.strip() for place in text.removeprefix(TICK).split(","))
