"""The names by which a text may mean a unit or a group, as plain data for matching."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One name that leads to the unit or group ``ref``.

    ``name_kind`` is a value of `choices.NameKind`. ``is_current`` is false for a name not borne
    on the register's date: no longer (``former``), or not yet, which keeps its kind.
    """

    ref: UUID
    is_group: bool
    name: str
    name_kind: str
    is_current: bool

    @property
    def is_later(self) -> bool:
        """Whether the name is an official one, borne only after the register's date."""
        return not self.is_current and self.name_kind != "former"


@dataclass(frozen=True, slots=True)
class Register:
    """All names known on a date."""

    on: date
    entries: tuple[RegisterEntry, ...]

    def __iter__(self) -> Iterator[RegisterEntry]:
        return iter(self.entries)

    def named(self, name: str) -> tuple[RegisterEntry, ...]:
        """The entries that bear exactly ``name`` or bore it, current ones first."""
        found = (entry for entry in self.entries if entry.name == name and not entry.is_later)
        return tuple(sorted(found, key=lambda entry: not entry.is_current))
