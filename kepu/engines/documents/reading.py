"""From the bytes of an upload to a `Document`."""

from collections.abc import Callable

from kepu.engines.documents.blocks import Document
from kepu.engines.documents.contents import Content, content_of
from kepu.engines.documents.docx.document import read_docx
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.html.document import read_html
from kepu.engines.documents.limits import MAX_BLOCKS, MAX_FILE_BYTES, MAX_TEXT
from kepu.engines.documents.old_word import read_old_word
from kepu.engines.documents.pdf.apart import read_pdf_apart
from kepu.engines.documents.text import read_text

Reader = Callable[[bytes, str], Document]

_OLD_WORD: dict[Content, Reader] = {Content.OLD_OFFICE: read_old_word, Content.RTF: read_old_word}
_WEB_PAGE: dict[Content, Reader] = {Content.MARKUP: read_html, Content.TEXT: read_html}
# What the bytes of a file may be, by the ending of its name, and who reads them.
READERS: dict[str, dict[Content, Reader]] = {
    "docx": {Content.PACKAGE: read_docx},
    "pdf": {Content.PDF: read_pdf_apart},
    "doc": _OLD_WORD,
    "wps": _OLD_WORD,
    "rtf": {Content.RTF: read_old_word},
    "html": _WEB_PAGE,
    "htm": _WEB_PAGE,
    "txt": {Content.TEXT: read_text},
}
ENDINGS = tuple(READERS)
# Names that say what is wrong with the file before its content is looked at.
OLD_ENDINGS = {"dot", "wpt"}
MACRO_ENDINGS = {"docm", "dotm"}
OLD_FORMATS = {Content.ENCRYPTED: Fault.ENCRYPTED, Content.OLD_OFFICE: Fault.OLD_WORD}


def read_document(data: bytes, name: str) -> Document:
    """Read a document of a format in `ENDINGS`.

    ``name`` is the file's; its ending has to agree with what the bytes are. Raises
    `UnreadableDocument` with one sentence for whatever is not read. Ask the size of a file
    against `limits.MAX_FILE_BYTES` before its bytes are taken into memory.
    """
    document = _reader(data, ending_of(name))(data, name)
    if not document.blocks:
        raise UnreadableDocument(Fault.NO_TEXT)
    length = sum(len(block.text) for block in document.blocks)
    if length > MAX_TEXT or len(document.blocks) > MAX_BLOCKS:
        raise UnreadableDocument(Fault.TOO_LONG)
    return document


def ending_of(name: str) -> str:
    """What follows the last point of a file's name, in small letters."""
    return name.rpartition(".")[2].strip().lower() if "." in name else ""


def _reader(data: bytes, ending: str) -> Reader:
    """Who reads a file. Raises `UnreadableDocument` for what is refused before it is opened."""
    if not data:
        raise UnreadableDocument(Fault.EMPTY)
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableDocument(Fault.TOO_LARGE)
    if ending in MACRO_ENDINGS:
        raise UnreadableDocument(Fault.MACROS)
    content = content_of(data)
    reader = READERS.get(ending, {}).get(content)
    if reader is None:
        raise UnreadableDocument(_fault(ending, content))
    return reader


def _fault(ending: str, content: Content) -> Fault:
    """Why bytes of this kind are not read under this ending."""
    if content in OLD_FORMATS and ending in {*ENDINGS, *OLD_ENDINGS}:
        return OLD_FORMATS[content]
    if ending not in ENDINGS:
        return Fault.WRONG_NAME
    if content is Content.BINARY:
        return Fault.BINARY if ending in {"txt", "html", "htm"} else Fault.CORRUPT
    return Fault.WRONG_CONTENT
