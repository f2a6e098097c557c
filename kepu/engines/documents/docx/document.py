"""The body of a Word document, walked in order."""

from lxml import etree

from kepu.engines.documents.blocks import Block, BlockKind, Cell, Document
from kepu.engines.documents.docx.lists import Lists
from kepu.engines.documents.docx.names import FALLBACK, number, value, w
from kepu.engines.documents.docx.numbered import NumberedParagraphs
from kepu.engines.documents.docx.parts import parts_of
from kepu.engines.documents.docx.rows import TableRows, is_contents_box, is_removed
from kepu.engines.documents.docx.runs import is_mark_removed, text_of, texts_of
from kepu.engines.documents.docx.styles import Styles
from kepu.engines.documents.packages import Package

_CONTAINERS = {w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_TEXT_BOX = w("txbxContent")


def read_docx(data: bytes, name: str) -> Document:
    """Blocks of the body; heads, feet and notes apart. Raises `UnreadableDocument`."""
    parts = parts_of(Package(data))
    styles = Styles(parts.styles)
    body = _Body(styles, NumberedParagraphs(styles, Lists(parts.numbering, styles)))
    for element in parts.main.iterchildren(w("body")):
        body.walk(element)
    body.flush()
    return Document(
        name=name,
        format="docx",
        blocks=tuple(body.blocks),
        headers=_texts(parts.headers),
        footers=_texts(parts.footers),
        notes=_texts(parts.notes),
    )


class _Body:
    """Gathers blocks; holds the text of a paragraph whose end a tracked change removed."""

    def __init__(self, styles: Styles, numbered: NumberedParagraphs):
        self.blocks: list[Block] = []
        self._styles = styles
        self._numbered = numbered
        self._place = 0
        self._table = 0
        self._pending = ""

    def walk(self, parent: etree._Element) -> None:
        for element in parent:
            if element.tag == w("p"):
                self._paragraph(element)
            elif element.tag == w("tbl"):
                self._rows(element)
            elif element.tag in _CONTAINERS and not is_contents_box(element):
                self.walk(element)

    def _paragraph(self, element: etree._Element) -> None:
        properties = element.find(w("pPr"))
        self._place += 1
        self._pending += text_of(element)
        if is_mark_removed(properties):
            return
        label = self._numbered.label(properties)
        style = value(properties, "pStyle")
        if self._styles.is_contents(style):
            self._pending = ""
        self.flush(label, self._level(properties, style))
        for box in _text_boxes(element):
            self.walk(box)

    def flush(self, label: str | None = None, level: int | None = None) -> None:
        """Make a block of the text gathered, if there is any."""
        text, self._pending = self._pending, ""
        if text.strip():
            kind = BlockKind.PARAGRAPH if level is None else BlockKind.HEADING
            block = Block(len(self.blocks), kind, text, self._place, label, level)
            self.blocks.append(block)

    def _level(self, properties: etree._Element | None, style: str | None) -> int | None:
        outline = number(properties, "outlineLvl")
        if outline is None:
            return self._styles.heading_level(style)
        return outline + 1 if 0 <= outline < 9 else None

    def _rows(self, table: etree._Element) -> None:
        self.flush()
        self._table += 1
        rows, ordinal = TableRows(self._numbered.cell_text), self._table
        for row in table.iter(w("tr")):
            if next(row.iterancestors(w("tbl")), None) is table and not is_removed(row):
                self._place += 1
                self._row(rows.cells(row), ordinal)

    def _row(self, cells: tuple[Cell, ...], table: int) -> None:
        if any(cell.text.strip() for cell in cells):
            text = "\t".join(cell.text for cell in cells if not cell.is_repeated)
            index, kind = len(self.blocks), BlockKind.TABLE_ROW
            self.blocks.append(Block(index, kind, text, self._place, cells=cells, table=table))


def _text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """Text boxes anchored in the paragraph, each once: older copies stand in a fallback."""
    return [
        box
        for box in paragraph.iter(_TEXT_BOX)
        if next(box.iterancestors(FALLBACK), None) is None
        and next(box.iterancestors(w("p")), None) is paragraph
    ]


def _texts(roots: tuple[etree._Element, ...]) -> tuple[str, ...]:
    """The paragraphs of parts that stand apart, empty ones left out."""
    texts = (text for root in roots for _paragraph, text in texts_of(root))
    return tuple(text for text in texts if text.strip())
