"""A register laid out for matching: by exact name, by core, by characters."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from kepu.domains.plans.matching.characters import plain
from kepu.domains.plans.matching.groups import is_collective, members_meant
from kepu.domains.plans.matching.shape import Places, Shape, places_of, shape_of
from kepu.foundation.units.register import Register, RegisterEntry


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A name of the register with its shape."""

    entry: RegisterEntry
    shape: Shape
    stem: str


class Names:
    """The register by exact name; what is only similar waits until it is asked for."""

    def __init__(self, register: Register) -> None:
        self.official: dict[UUID, str] = {}
        self.by_name: dict[str, list[RegisterEntry]] = {}
        for entry in register:
            self.by_name.setdefault(plain(entry.name), []).append(entry)
            if entry.is_current and entry.name_kind == "short":
                self.official.setdefault(entry.ref, entry.name)

    def parts(self, name: str) -> Iterable[tuple[str, list[RegisterEntry]]]:
        """Known names ``name`` begins with, the longest first, each with its entries."""
        for end in range(len(name) - 1, 2, -1):
            entries = self.by_name.get(name[:end])
            if entries:
                yield name[:end], entries

    @cached_property
    def shapes(self) -> "Shapes":
        """The same names by what they are made of."""
        return Shapes(self.by_name)


class Shapes:
    """The register's names by core, by characters, and groups by what they mean."""

    def __init__(self, by_name: dict[str, list[RegisterEntry]]) -> None:
        self.places = _places(by_name)
        self.by_members: dict[str, list[Known]] = defaultdict(list)
        self.by_core: dict[str, list[Known]] = defaultdict(list)
        self._by_character: dict[str, list[Known]] = defaultdict(list)
        for name, entries in by_name.items():
            shape = shape_of(name, self.places)
            for entry in entries:
                self._add(name, Known(entry, shape, shape.stem))

    def sharing(self, stem: str) -> list[Known]:
        """Names that share a character of ``stem``, each once."""
        found = {id(known): known for one in set(stem) for known in self._by_character.get(one, ())}
        return list(found.values())

    def _add(self, name: str, known: Known) -> None:
        if known.entry.name_kind == "english":
            return
        if known.entry.is_group and is_collective(name):
            self.by_members[members_meant(name)].append(known)
            return
        self.by_core[known.shape.core].append(known)
        for character in set(known.stem):
            self._by_character[character].append(known)


def _places(by_name: dict[str, list[RegisterEntry]]) -> Places:
    kinds = [
        (name, entry.name_kind)
        for name, entries in by_name.items()
        for entry in entries
        if not entry.is_group
    ]
    return places_of(
        [name for name, kind in kinds if kind == "full"],
        [name for name, kind in kinds if kind == "short"],
    )
