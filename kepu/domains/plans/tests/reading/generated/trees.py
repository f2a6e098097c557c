"""What a plan says, apart from how it is printed."""

from dataclasses import dataclass
from datetime import date

from kepu.domains.plans.reading.shapes import Role


@dataclass(frozen=True)
class Unit:
    name: str
    role: Role


@dataclass(frozen=True)
class Deadline:
    """``phrase`` as printed, without 前; ``on`` its date in a year."""

    phrase: str
    month: int
    day: int

    def on(self, year: int) -> date:
        return date(year, self.month, self.day)


@dataclass(frozen=True)
class Item:
    """``text`` is one or more sentences, each with its full stop."""

    text: str
    units: tuple[Unit, ...]
    deadline: Deadline | None = None

    def with_role(self, role: Role) -> tuple[str, ...]:
        return tuple(unit.name for unit in self.units if unit.role is role)


@dataclass(frozen=True)
class Section:
    """Holds sections, or items, or neither but a paragraph."""

    title: str
    sections: tuple["Section", ...] = ()
    items: tuple[Item, ...] = ()
    paragraph: str = ""

    @property
    def depth(self) -> int:
        """How many levels of headings there are, this one included."""
        return 1 + max((below.depth for below in self.sections), default=0)


@dataclass(frozen=True)
class Plan:
    """``issuer`` is ``None`` where the plan does not say it."""

    title: str
    year: int
    issuer: str | None
    opening: str
    sections: tuple[Section, ...]

    @property
    def depth(self) -> int:
        return max(section.depth for section in self.sections)
