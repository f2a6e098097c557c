"""The text of a paragraph: tracked changes as accepted, hidden text and instructions left out."""

from collections.abc import Iterator

from lxml import etree

from kepu.engines.documents.docx.names import FALLBACK, MATH, MATH_TEXT, is_on, w
from kepu.engines.documents.docx.symbols import symbol

_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_CHANGES = ("ins", "moveTo")
_WRAPPERS = ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
_THROUGH = {w(name) for name in (*_CHANGES, *_WRAPPERS, "rubyBase")}
_REMOVED_MARKS = (w("del"), w("moveFrom"))


class _Pieces:
    """Collects text; what stands between the beginning of a field and its result is taken back."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        # Where instructions begin that have not ended yet; a field may go on in a later paragraph.
        self._open: list[int | None] = []

    def mark(self, kind: str | None) -> None:
        """Take note of the beginning, the middle or the end of a field."""
        if kind == "begin":
            self._open.append(len(self.texts))
        elif self._open:
            start = self._open[-1]
            if start is not None:
                del self.texts[start:]
            self._open[-1] = None
            if kind == "end":
                self._open.pop()


def text_of(paragraph: etree._Element) -> str:
    """The text, with soft breaks as line feeds."""
    pieces = _Pieces()
    _collect(paragraph, pieces)
    return "".join(pieces.texts)


def texts_of(parent: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Paragraphs below an element with their texts, each joined to those its end is removed to."""
    pending = ""
    last = None
    for paragraph in parent.iter(w("p")):
        if next(paragraph.iterancestors(FALLBACK), None) is not None:
            continue
        pending, last = pending + text_of(paragraph), paragraph
        if not is_mark_removed(paragraph.find(w("pPr"))):
            yield paragraph, pending
            pending, last = "", None
    if last is not None:
        yield last, pending


def is_mark_removed(properties: etree._Element | None) -> bool:
    """Whether a tracked change takes the paragraph's end away, joining it to the next."""
    marks = properties.find(w("rPr")) if properties is not None else None
    return marks is not None and any(mark.tag in _REMOVED_MARKS for mark in marks)


def _collect(element: etree._Element, pieces: _Pieces) -> None:
    for child in element:
        if child.tag == w("r"):
            _run(child, pieces)
        elif child.tag in _THROUGH:
            _collect(child, pieces)
        elif child.tag == MATH:
            pieces.texts.extend(part.text or "" for part in child.iter(MATH_TEXT))


def _run(run: etree._Element, pieces: _Pieces) -> None:
    is_hidden = is_on(run.find(w("rPr")), "vanish")
    for child in run:
        if child.tag == w("fldChar"):
            pieces.mark(child.get(w("fldCharType")))
        elif is_hidden:
            continue
        elif child.tag == w("t"):
            pieces.texts.append(child.text or "")
        elif child.tag == w("ruby"):
            _collect(child, pieces)
        elif child.tag == w("sym"):
            pieces.texts.append(symbol(child.get(w("font")), child.get(w("char"))))
        elif child.tag in _SIGNS:
            pieces.texts.append(_SIGNS[child.tag])
