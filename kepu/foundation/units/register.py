"""The names by which a text may mean a unit or a group, as plain data for matching."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One name that leads to the unit or group ``ref``.

    ``name_kind`` is a value of `choices.NameKind`. ``is_current`` is false for a name no
    longer borne on the register's date, and for names of a unit that has passed into ``ref``.
    """

    ref: UUID
    is_group: bool
    name: str
    name_kind: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Register:
    """All names known on a date."""

    on: date
    entries: tuple[RegisterEntry, ...]

    def __iter__(self) -> Iterator[RegisterEntry]:
        return iter(self.entries)

    def named(self, name: str) -> tuple[RegisterEntry, ...]:
        """The entries that bear exactly ``name``, current ones first."""
        found = (entry for entry in self.entries if entry.name == name)
        return tuple(sorted(found, key=lambda entry: not entry.is_current))
