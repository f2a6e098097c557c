"""Lists of Word that print the numbers a plan shows, with its gaps and repetitions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scripts.twins.marks import Mark, Shape

_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Place:
    """Where Word counts a shape: a definition of several levels, and the level in it."""

    definition: int
    level: int
    # Counts on below a new heading, instead of beginning anew.
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Instance:
    """A list as paragraphs refer to it; ``starts`` gives one level another start."""

    definition: int
    starts: tuple[int, int] | None = None


@dataclass(slots=True)
class Lists:
    """All lists of a document; ``places`` in the order in which shapes first appear."""

    places: dict[Shape, Place] = field(default_factory=dict)
    instances: list[Instance] = field(default_factory=list)
    # For each mark: index of its instance, and level.
    chosen: list[tuple[int, int]] = field(default_factory=list)


def lists_for(marks: Sequence[Mark]) -> Lists:
    """The lists for the marks of a document, given in its order."""
    lists = Lists()
    for shape in dict.fromkeys(mark.shape for mark in marks):
        lists.places[shape] = Place(*divmod(len(lists.places), _LEVELS))
    for shape, place in lists.places.items():
        runs_on = _runs_on(marks, lists.places, shape)
        lists.places[shape] = Place(place.definition, place.level, runs_on)
    definitions = {place.definition for place in lists.places.values()}
    lists.instances = [Instance(definition) for definition in sorted(definitions)]
    _choose(lists, marks)
    return lists


def _runs_on(marks: Sequence[Mark], places: dict[Shape, Place], shape: Shape) -> bool:
    """Whether numbers of ``shape`` go on behind a higher heading more often than not."""
    place, last, is_behind, balance = places[shape], 0, False, 0
    for mark in marks:
        other = places[mark.shape]
        if mark.shape == shape:
            if is_behind and mark.value > 1:
                balance += mark.value == last + 1
            elif is_behind:
                balance -= 1
            last, is_behind = mark.value, False
        elif other.definition == place.definition and other.level < place.level:
            is_behind = last > 0
    return balance > 0


def _choose(lists: Lists, marks: Sequence[Mark]) -> None:
    """Count as Word does; where the plan shows another number, a list begins with it."""
    counted: dict[Shape, int] = {}
    current = {index: index for index in range(len(lists.instances))}
    for mark in marks:
        place = lists.places[mark.shape]
        if mark.value and counted.get(mark.shape, 0) + 1 != mark.value:
            current[place.definition] = len(lists.instances)
            lists.instances.append(Instance(place.definition, (place.level, mark.value)))
        counted[mark.shape] = mark.value
        lists.chosen.append((current[place.definition], place.level))
        for shape, other in lists.places.items():
            is_deeper = other.definition == place.definition and other.level > place.level
            if is_deeper and not other.runs_on:
                counted.pop(shape, None)
