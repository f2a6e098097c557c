"""Paragraph styles: what they say about numbering and outline, through what they build on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from kepu.engines.documents.docx.names import number, value, w

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_TITLES = {"title", "标题"}
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A style, with only what it says itself."""

    id: str
    name: str
    based_on: str | None
    num_id: int | None
    list_level: int | None
    outline: int | None

    @property
    def heading_level(self) -> int | None:
        """Level from 1, 0 for a document's title, ``None`` where the style says nothing."""
        if self.outline is not None and self.outline < _BODY_TEXT:
            return self.outline + 1
        named = _HEADING.match(self.name)
        if named:
            return int(named[1])
        return 0 if self.name.lower() in _TITLES else None


class Styles:
    """The styles of a document."""

    def __init__(self, root: etree._Element | None):
        found = root.iter(w("style")) if root is not None else ()
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        for element in found:
            style = _style(element)
            self._styles[style.id] = style
            if element.get(w("default")) == "1" and element.get(w("type")) == "paragraph":
                self._default = style.id

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """The style and all it builds on, nearest first."""
        seen: set[str] = set()
        wanted = style_id if style_id in self._styles else self._default
        while wanted in self._styles and wanted not in seen:
            seen.add(wanted)
            yield self._styles[wanted]
            wanted = self._styles[wanted].based_on

    def heading_level(self, style_id: str | None) -> int | None:
        levels = (style.heading_level for style in self.chain(style_id))
        return next((level for level in levels if level is not None), None)

    def numbering(self, style_id: str | None) -> Style | None:
        """The nearest style that puts its paragraphs into a list."""
        return next((style for style in self.chain(style_id) if style.num_id is not None), None)

    def is_contents(self, style_id: str | None) -> bool:
        """Whether paragraphs of the style are lines of a table of contents."""
        return any(style.name.lower().startswith("toc ") for style in self.chain(style_id))


def _style(element: etree._Element) -> Style:
    properties = element.find(w("pPr"))
    numbering = properties.find(w("numPr")) if properties is not None else None
    return Style(
        id=element.get(w("styleId")) or "",
        name=value(element, "name") or "",
        based_on=value(element, "basedOn"),
        num_id=number(numbering, "numId"),
        list_level=number(numbering, "ilvl"),
        outline=number(properties, "outlineLvl"),
    )
