"""Which list a paragraph stands in, by itself or by its style, and the label it gets there."""

from lxml import etree

from kepu.engines.documents.docx.counters import Counters
from kepu.engines.documents.docx.lists import Lists
from kepu.engines.documents.docx.names import number, value, w
from kepu.engines.documents.docx.runs import texts_of
from kepu.engines.documents.docx.styles import Styles


class NumberedParagraphs:
    """Labels paragraphs; every paragraph has to be asked for once, in document order."""

    def __init__(self, styles: Styles, lists: Lists):
        self._styles = styles
        self._lists = lists
        self._counters = Counters(lists)

    def label(self, properties: etree._Element | None) -> str | None:
        """The label before a paragraph with these properties; asking counts it."""
        direct = properties.find(w("numPr")) if properties is not None else None
        num_id, level = number(direct, "numId"), number(direct, "ilvl")
        if num_id is None:
            num_id, by_style = self._of_style(value(properties, "pStyle"))
            level = by_style if level is None else level
        # List 0 takes a paragraph out of the list of its style.
        return self._counters.label(num_id, level or 0) if num_id else None

    def cell_text(self, cell: etree._Element) -> str:
        """The paragraphs of a cell, those of tables inside it too, a line each, with labels."""
        lines = [
            (self.label(paragraph.find(w("pPr"))) or "") + text
            for paragraph, text in texts_of(cell)
        ]
        return "\n".join(line for line in lines if line.strip())

    def _of_style(self, style_id: str | None) -> tuple[int | None, int | None]:
        """List and level of a style; a level that names the style comes first."""
        style = self._styles.numbering(style_id)
        found = self._lists.get(style.num_id) if style and style.num_id else None
        if style is None or found is None:
            return None, None
        level = found.level_of(style_id or "")
        if level is None:
            level = found.level_of(style.id)
        return style.num_id, style.list_level if level is None else level
