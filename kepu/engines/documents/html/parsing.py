"""Bytes of a web page to a tree, whatever encoding it says it is in."""

import codecs
import re

from lxml import etree, html

from kepu.engines.documents.encodings import decode
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_DEPTH, MAX_TAGS

_STATED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE
)
_HEAD = 4096
# The older names mean what GB 18030 holds in full.
_CHINESE = {"gb2312", "gbk", "gb_2312-80", "x-gbk"}


def parsed(data: bytes) -> etree._Element:
    """The root element. Raises `UnreadableDocument` for what is no text or nested too deeply."""
    if data.count(b"<") > MAX_TAGS:
        raise UnreadableDocument(Fault.TOO_LONG)
    text = _without_controls(text_of(data))
    if not text.strip():
        raise UnreadableDocument(Fault.NO_TEXT)
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as damage:
        raise UnreadableDocument(Fault.NO_TEXT) from damage
    _measure(root)
    return root


def text_of(data: bytes) -> str:
    """By the byte order mark, else as stated, else as any text; bad bytes are replaced."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return decode(data) or data.decode("utf-8-sig", "replace")
    stated = _STATED.search(data[:_HEAD])
    name = stated[1].decode("ascii").lower() if stated else ""
    for encoding in ("utf-8", "gb18030" if name in _CHINESE else name or "gb18030"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8" if name.startswith("utf") else "gb18030", "replace")


def _without_controls(text: str) -> str:
    return re.sub("[\\x00-\\x08\\x0b\\x0e-\\x1f\ud800-\udfff]", "", text)


def _measure(root: etree._Element) -> None:
    """Refuse nesting that no page has, before anything walks the tree."""
    depth = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise UnreadableDocument(Fault.TOO_LONG)
