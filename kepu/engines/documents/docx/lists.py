"""List definitions (numbering.xml): levels, overrides, and lists that a style defines."""

from dataclasses import dataclass

from lxml import etree

from kepu.engines.documents.docx.names import as_number, is_on, number, value, w
from kepu.engines.documents.docx.styles import Styles

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list counts and what its label looks like (``%1`` is level one)."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    # The level is begun anew after this level (from 1) or a higher one; 0 is never.
    restart_after: int | None = None
    is_legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list as paragraphs refer to it. Lists with one ``definition`` count on together."""

    definition: int
    levels: dict[int, Level]
    starts: dict[int, int]

    def level_of(self, style_id: str) -> int | None:
        """The level that paragraphs of a style stand on."""
        levels = (level for level, shape in self.levels.items() if shape.style == style_id)
        return next(levels, None)


class Lists:
    """The lists of a document, by the id paragraphs give."""

    def __init__(self, root: etree._Element | None, styles: Styles):
        self._styles = styles
        self._definitions: dict[int, etree._Element] = {}
        self._numbers: dict[int, etree._Element] = {}
        self._known: dict[int, List | None] = {}
        for element in root if root is not None else ():
            if element.tag == w("abstractNum"):
                self._definitions[_id(element, "abstractNumId")] = element
            elif element.tag == w("num"):
                self._numbers[_id(element, "numId")] = element

    def get(self, num_id: int) -> List | None:
        if num_id not in self._known:
            self._known[num_id] = self._resolved(num_id)
        return self._known[num_id]

    def _resolved(self, num_id: int) -> List | None:
        element = self._numbers.get(num_id)
        definition = number(element, "abstractNumId")
        if element is None or definition is None or definition not in self._definitions:
            return None
        definition = self._linked(definition)
        levels = _levels(self._definitions[definition])
        starts: dict[int, int] = {}
        for override in element.iter(w("lvlOverride")):
            level = _id(override, "ilvl")
            start = number(override, "startOverride")
            if start is not None:
                starts[level] = start
            levels |= _levels(override)
        return List(definition, levels, starts)

    def _linked(self, definition: int) -> int:
        """The definition that a list style stands for, where this one only names the style."""
        style = self._styles.numbering(value(self._definitions[definition], "numStyleLink"))
        element = self._numbers.get(style.num_id or 0) if style else None
        linked = number(element, "abstractNumId")
        if value(self._definitions[definition], "numStyleLink") is None or linked is None:
            return definition
        return linked if linked in self._definitions else definition


def _id(element: etree._Element, name: str) -> int:
    found = as_number(element.get(w(name)))
    return -1 if found is None else found


def _levels(owner: etree._Element) -> dict[int, Level]:
    return {_id(level, "ilvl"): _level(level) for level in owner.findall(w("lvl"))}


def _level(element: etree._Element) -> Level:
    # A format newer than 2007 stands beside its fallback, which comes last.
    formats = [found.get(w("val")) for found in element.iter(w("numFmt"))]
    start = number(element, "start")
    return Level(
        start=1 if start is None else start,
        format=(formats[-1] if formats else None) or "decimal",
        text=value(element, "lvlText") or "",
        restart_after=number(element, "lvlRestart"),
        is_legal=is_on(element, "isLgl"),
        style=value(element, "pStyle"),
    )
