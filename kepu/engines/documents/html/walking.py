"""A walk over a page: its paragraphs and tables in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from kepu.engines.documents.html.lists import Lists
from kepu.engines.documents.html.spacing import BREAK, paragraphs_in, preserved

_BLOCKS = {
    "html", "body", "p", "div", "section", "article", "main", "center", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "header", "footer", "figure", "figcaption",
    "address", "fieldset", "legend", "details", "summary",
}  # fmt: skip
_LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``owner`` is the element it stands in."""

    text: str
    number: str | None
    level: int | None
    owner: etree._Element
    is_inside: bool


class Walk:
    """Walks over ``root``; tables that ``is_data`` come whole. ``is_inside`` tells
    whether what has come last stands in the article."""

    def __init__(
        self,
        root: etree._Element,
        article: etree._Element | None,
        is_data: Callable[[etree._Element], bool],
    ):
        self._root = root
        self._article = article
        self._is_data = is_data
        self.is_inside = article is None
        self._pieces: list[str] = []
        self._lists = Lists()
        self._number: str | None = None
        self._level: int | None = None
        self._preserved = 0

    def __iter__(self) -> Iterator[Paragraph | etree._Element]:
        walk = etree.iterwalk(self._root, events=("start", "end"))
        owner = self._root
        for event, element in walk:
            if element.tag in _BLOCKS:
                yield from self._flush(owner)
                owner = element if event == "start" else _above(element, self._root)
            if event == "end":
                self._leave(element)
            elif self._is_data(element):
                yield from self._caption(element)
                yield element
                walk.skip_subtree()
            else:
                self._enter(element)
        yield from self._flush(owner)

    def _enter(self, element: etree._Element) -> None:
        tag = element.tag
        self.is_inside = self.is_inside or element is self._article
        self._preserved += tag == "pre"
        if tag in _LEVELS:
            self._level = _LEVELS[tag]
        elif tag == "li":
            self._number = self._lists.label(element)
        elif tag == "br":
            self._pieces.append(BREAK)
        self._add(element.text)

    def _leave(self, element: etree._Element) -> None:
        if element is self._article:
            self.is_inside = False
        self._preserved -= element.tag == "pre"
        if element.tag in _LEVELS:
            self._level = None
        elif element.tag == "li":
            self._number = None
        if element is not self._root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(preserved(text) if self._preserved else text)

    def _flush(self, owner: etree._Element) -> Iterator[Paragraph]:
        """The paragraphs gathered; the first of an item carries its number."""
        texts = paragraphs_in(self._pieces)
        self._pieces.clear()
        for text in texts:
            yield Paragraph(text, self._number, self._level, owner, self.is_inside)
            self._number = None

    def _caption(self, table: etree._Element) -> Iterator[Paragraph]:
        for caption in table.iterchildren("caption"):
            self._pieces.append("".join(map(str, caption.itertext())))
            yield from self._flush(caption)


def _above(element: etree._Element, root: etree._Element) -> etree._Element:
    parent = element.getparent()
    return parent if parent is not None and element is not root else root
