"""A register laid out for matching: by exact name, by core, by characters."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
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


class Index:
    """Looks up what of a register comes into question for a name."""

    def __init__(self, register: Register) -> None:
        self.official: dict[UUID, str] = {}
        self.by_name: dict[str, list[RegisterEntry]] = defaultdict(list)
        self.by_members: dict[str, list[Known]] = defaultdict(list)
        self.by_core: dict[str, list[Known]] = defaultdict(list)
        self._by_character: dict[str, list[Known]] = defaultdict(list)
        self.places = _places(register)
        for entry in register:
            self._add(entry)

    def _add(self, entry: RegisterEntry) -> None:
        name = plain(entry.name)
        self.by_name[name].append(entry)
        if entry.is_current and entry.name_kind == "short":
            self.official.setdefault(entry.ref, entry.name)
        if entry.name_kind == "english":
            return
        shape = shape_of(name, self.places)
        known = Known(entry, shape, shape.stem)
        if entry.is_group and is_collective(name):
            self.by_members[members_meant(name)].append(known)
            return
        self.by_core[known.shape.core].append(known)
        for character in set(known.stem):
            self._by_character[character].append(known)

    def sharing(self, stem: str) -> list[Known]:
        """Names that share a character of ``stem``, each once."""
        found = {id(known): known for one in set(stem) for known in self._by_character.get(one, ())}
        return list(found.values())

    def parts(self, name: str) -> Iterable[tuple[str, list[RegisterEntry]]]:
        """Known names ``name`` begins with, the longest first, each with its entries."""
        for end in range(len(name) - 1, 2, -1):
            entries = self.by_name.get(name[:end])
            if entries:
                yield name[:end], entries


def _places(register: Register) -> Places:
    named = [(entry.name_kind, plain(entry.name)) for entry in register if not entry.is_group]
    return places_of(
        [name for kind, name in named if kind == "full"],
        [name for kind, name in named if kind == "short"],
    )
