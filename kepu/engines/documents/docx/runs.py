"""The text of a paragraph: tracked changes as accepted, hidden text left out."""

from collections.abc import Iterator

from lxml import etree

from kepu.engines.documents.docx.names import MATH, MATH_TEXT, is_on, w

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


def text_of(paragraph: etree._Element) -> str:
    """The text, with soft breaks as line feeds."""
    return "".join(_pieces(paragraph))


def is_mark_removed(properties: etree._Element | None) -> bool:
    """Whether a tracked change takes the paragraph's end away, joining it to the next."""
    marks = properties.find(w("rPr")) if properties is not None else None
    return marks is not None and any(mark.tag in _REMOVED_MARKS for mark in marks)


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == w("r"):
            yield from _run(child)
        elif child.tag in _THROUGH:
            yield from _pieces(child)
        elif child.tag == MATH:
            yield from (part.text or "" for part in child.iter(MATH_TEXT))


def _run(run: etree._Element) -> Iterator[str]:
    if is_on(run.find(w("rPr")), "vanish"):
        return
    for child in run:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag == w("ruby"):
            yield from _pieces(child)
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
