"""Plans in the annotation format, brought to what is compared."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

TEXT_STARTS = 12
_AROUND_NUMBERS = str.maketrans("", "", "()[]{}<>〔〕【】、,.:;")
_BEFORE_TEXT = "—-•·"
_HEADER = ("title", "year", "issuer")


@dataclass(frozen=True, slots=True)
class Item:
    """An item with its units as ``(name, role)``; ``section`` as given."""

    number: str
    text: str
    section: object
    units: tuple[tuple[str, str], ...]
    deadline: str

    def agrees(self, other: "Item") -> bool:
        """Whether nothing differs but the order of units."""
        return (
            (self.number, self.text, self.section, self.deadline)
            == (other.number, other.text, other.section, other.deadline)
        ) and Counter(self.units) == Counter(other.units)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan to be compared; what a prediction lacks is empty."""

    header: tuple[str, ...] = ("",) * len(_HEADER)
    sections: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()


def plan_of(data: object) -> Plan:
    """A plan out of a JSON object in the annotation format; lists in it that are none are empty."""
    if not isinstance(data, Mapping):
        return Plan()
    return Plan(
        header=tuple(plain(data.get(name)) for name in _HEADER),
        sections=tuple(
            (number_of(section.get("number")), plain(section.get("title")))
            for section in _objects(data.get("sections"))
        ),
        items=tuple(_item(item) for item in _objects(data.get("items"))),
    )


def plain(value: object) -> str:
    """``value`` as text in compatibility form, without blanks."""
    return "" if value is None else "".join(unicodedata.normalize("NFKC", str(value)).split())


def number_of(value: object) -> str:
    """The bare numeral of a printed number: （三）, 第三条 and 三是 are 三."""
    bare = plain(value).translate(_AROUND_NUMBERS)
    rest = bare.removeprefix("第")
    return rest[:-1] if rest and rest[-1] in "是条项章节" else rest


def _item(data: Mapping[str, Any]) -> Item:
    units = data.get("units")
    return Item(
        number=number_of(data.get("number")),
        text=plain(data.get("text_starts")).lstrip(_BEFORE_TEXT)[:TEXT_STARTS],
        section=data.get("section"),
        units=tuple(_unit(unit) for unit in units) if isinstance(units, list) else (),
        deadline=plain(data.get("deadline")),
    )


def _unit(data: object) -> tuple[str, str]:
    if isinstance(data, Mapping):
        return plain(data.get("name")), plain(data.get("role"))
    return plain(data), ""


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        yield from (entry for entry in value if isinstance(entry, Mapping))
