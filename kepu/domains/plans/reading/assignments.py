"""What a bracket, a line or a cell says about who does it and by when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kepu.domains.plans.reading.brackets import depth_at
from kepu.domains.plans.reading.names import Name, names_in, plain
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.roles import FIELD_LABEL, TAIL, role_of_label, role_of_tail
from kepu.domains.plans.reading.shapes import Role, UnitReading
from kepu.domains.plans.reading.unit_words import is_likely, is_surely

_CLAUSE_ENDS = "，,；;。"
_JOINT = "会同"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Units with roles and deadlines as printed; ``is_labelled`` where a label says the role."""

    units: tuple[UnitReading, ...] = ()
    deadlines: tuple[str, ...] = ()
    is_labelled: bool = False

    def __bool__(self) -> bool:
        return bool(self.units or self.deadlines)

    def __add__(self, other: "Assignment") -> "Assignment":
        return Assignment(
            self.units + other.units,
            self.deadlines + other.deadlines,
            self.is_labelled or other.is_labelled,
        )


NOBODY = Assignment()


def labelled(content: Passage, role: Role | None = None) -> Assignment:
    """Read ``content`` by its labels; what stands before the first has ``role``."""
    labels = list(FIELD_LABEL.finditer(content.text))
    ends = [label.start() for label in labels[1:]] + [len(content)]
    found = NOBODY
    if role is not None:
        found += Assignment(units_of(content.cut(0, labels[0].start() if labels else None), role))
    for label, end in zip(labels, ends, strict=False):
        part = content.cut(label.end(), end).strip(" \t\n\u3000；;，,。、")
        if label["role"] or label["role_is"]:
            given = role_of_label(label["role"] or label["role_is"])
            found += Assignment(units_of(part, given), is_labelled=True)
        elif label["deadline"]:
            found += Assignment(deadlines=(plain(part.text),) if part else (), is_labelled=True)
    return found


def units_of(listing: Passage, role: Role) -> tuple[UnitReading, ...]:
    """The names of a list, all with ``role`` unless a note behind a name says another."""
    return tuple(_unit(name, name.role or role) for name in names_in(listing))


def bare_list(content: Passage) -> Assignment:
    """Read a list without label, if it is one: every name like a unit, the first for certain."""
    names = names_in(content)
    if not names or not is_surely(names[0].name) or not _are_likely(names):
        return NOBODY
    return Assignment(tuple(_unit(name, name.role or Role.RESPONSIBLE) for name in names))


def sentence(content: Passage) -> Assignment:
    """Read 市科技局牵头，市教育局、市科协按职责分工负责, if all of it is like that."""
    units, rest = _clauses(content)
    return Assignment(units) if not rest else NOBODY


def _clauses(content: Passage) -> tuple[tuple[UnitReading, ...], bool]:
    """The units of the clauses that end in a role, and whether anything else follows them."""
    units: list[UnitReading] = []
    waiting: list[Name] = []
    for clause in _split(content):
        tail = TAIL.search(clause.text)
        names = _clause_names(clause.cut(0, tail.start() if tail else None))
        if names is None:
            return tuple(units), True
        if tail is None:
            waiting += [name for name, _is_joint in names]
            continue
        role = role_of_tail(tail)
        units += [_unit(name, name.role or role) for name in waiting]
        units += _with_joint(names, role)
        waiting = []
    if not units:
        return (), True
    is_list = all(is_surely(name.name) for name in waiting)
    more = [_unit(name, name.role or Role.RESPONSIBLE) for name in waiting] if is_list else []
    return (*units, *more), not is_list


def _clause_names(clause: Passage) -> list[tuple[Name, bool]] | None:
    """The names of a clause, those behind 会同 marked; ``None`` where they are no units."""
    first, joint, second = clause.text.partition(_JOINT)
    before = names_in(clause.cut(0, len(first)))
    after = names_in(clause.cut(len(first) + len(joint))) if second else []
    if not _are_likely([*before, *after]):
        return None
    return [(name, False) for name in before] + [(name, True) for name in after]


def _with_joint(names: Sequence[tuple[Name, bool]], role: Role) -> Iterator[UnitReading]:
    """The body before 会同 leads, those behind it support."""
    has_joint = any(is_joint for _name, is_joint in names)
    for name, is_joint in names:
        given = Role.SUPPORT if is_joint else Role.LEAD if has_joint else role
        yield _unit(name, name.role or given)


def _split(content: Passage) -> Iterator[Passage]:
    depths = depth_at(content.text)
    start = 0
    for place, character in enumerate(content.text):
        if character in _CLAUSE_ENDS and depths[place] == 0:
            yield content.cut(start, place).strip()
            start = place + 1
    if content.cut(start):
        yield content.cut(start).strip()


def _are_likely(names: Sequence[Name]) -> bool:
    return all(is_likely(name.name) for name in names)


def _unit(name: Name, role: Role) -> UnitReading:
    return UnitReading(name.name, role, name.passage.span)
