"""From the bytes of an upload to a `Document`."""

from kepu.engines.documents.blocks import Document
from kepu.engines.documents.contents import Content, content_of
from kepu.engines.documents.docx.document import read_docx
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_FILE_BYTES
from kepu.engines.documents.text import read_text

ENDINGS = {"docx": Content.PACKAGE, "txt": Content.TEXT}
# Names that say what is wrong with the file before its content is looked at.
OLD_ENDINGS = {"doc", "dot", "wps", "wpt"}
MACRO_ENDINGS = {"docm", "dotm"}
OLD_FORMATS = {Content.ENCRYPTED: Fault.ENCRYPTED, Content.OLD_OFFICE: Fault.OLD_WORD}
UNFIT = {
    ("docx", Content.BINARY): Fault.CORRUPT,
    ("txt", Content.BINARY): Fault.BINARY,
}


def read_document(data: bytes, name: str) -> Document:
    """Read a Word document (.docx) or a text file (.txt).

    ``name`` is the file's; its ending has to agree with what the bytes are. Raises
    `UnreadableDocument` with one sentence for whatever is not read. Ask the size of a file
    against `limits.MAX_FILE_BYTES` before its bytes are taken into memory.
    """
    fault = _fault(data, ending_of(name))
    if fault is not None:
        raise UnreadableDocument(fault)
    document = read_docx(data, name) if ending_of(name) == "docx" else read_text(data, name)
    if not document.blocks:
        raise UnreadableDocument(Fault.NO_TEXT)
    return document


def ending_of(name: str) -> str:
    """What follows the last point of a file's name, in small letters."""
    return name.rpartition(".")[2].strip().lower() if "." in name else ""


def _fault(data: bytes, ending: str) -> Fault | None:
    """What can be said against a file before it is opened."""
    if not data:
        return Fault.EMPTY
    if len(data) > MAX_FILE_BYTES:
        return Fault.TOO_LARGE
    if ending in MACRO_ENDINGS:
        return Fault.MACROS
    content = content_of(data)
    if content in OLD_FORMATS and ending in {*ENDINGS, *OLD_ENDINGS}:
        return OLD_FORMATS[content]
    if ending not in ENDINGS:
        return Fault.WRONG_NAME
    return None if content is ENDINGS[ending] else UNFIT.get((ending, content), Fault.WRONG_CONTENT)
