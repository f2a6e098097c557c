"""The numbers a browser prints before the items of lists."""

import re
from collections.abc import Callable

from lxml import etree

from kepu.engines.documents.numerals import BULLET, counted, letters, roman

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_TYPES: dict[str, Callable[[int], str]] = {
    "1": str,
    "decimal": str,
    "a": lambda number: letters(number).lower(),
    "A": letters,
    "i": lambda number: roman(number).lower(),
    "I": roman,
    "lower-alpha": lambda number: letters(number).lower(),
    "lower-latin": lambda number: letters(number).lower(),
    "upper-alpha": letters,
    "upper-latin": letters,
    "lower-roman": lambda number: roman(number).lower(),
    "upper-roman": roman,
}
_CHINESE = {"cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal"}
_SIGNS = {"disc", "circle", "square"}
_LARGEST = 9999


class Lists:
    """Counts the items of each list; items have to be given in document order."""

    def __init__(self) -> None:
        self._next: dict[etree._Element, int] = {}

    def label(self, item: etree._Element) -> str | None:
        """The label before an item, as a browser prints it."""
        owner = item.getparent()
        kind = _kind(item, owner)
        if owner is None or kind == "none":
            return None
        if owner.tag != "ol" or kind in _SIGNS:
            return BULLET
        number = _number(item.get("value"))
        if number is None:
            number = self._next.get(owner) if owner in self._next else _start(owner)
        step = -1 if owner.get("reversed") is not None else 1
        self._next[owner] = (number or 0) + step
        return _written(number or 0, kind)


def _kind(item: etree._Element, owner: etree._Element | None) -> str:
    """The kind of label by type or style, of the item first."""
    for element in (item, owner):
        if element is not None:
            stated = _STYLE.search(element.get("style") or "")
            kind = stated[1].lower() if stated else element.get("type")
            if kind:
                return kind
    return ""


def _start(owner: etree._Element) -> int:
    start = _number(owner.get("start"))
    if start is None and owner.get("reversed") is not None:
        return sum(1 for _item in owner.iterchildren("li"))
    return 1 if start is None else start


def _number(text: str | None) -> int | None:
    digits = (text or "").strip()
    bare = digits.removeprefix("-")
    is_number = bare.isascii() and bare.isdigit() and len(bare) < 10
    return int(digits) if is_number else None


def _written(number: int, kind: str) -> str:
    if kind in _CHINESE:
        return f"{counted(number)}、"
    form = _TYPES.get(kind, str) if 0 < number <= _LARGEST else str
    return f"{form(number)}."
