"""What a file is, judged by its bytes and not by its name."""

from enum import Enum, auto

from kepu.engines.documents.encodings import decode


class Content(Enum):
    """Kinds of content that are told apart."""

    PACKAGE = auto()
    TEXT = auto()
    ENCRYPTED = auto()
    OLD_OFFICE = auto()
    OTHER = auto()
    BINARY = auto()


_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A stream of this name holds a password-protected package (MS-OFFCRYPTO 2.3.4).
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
# Formats that people rename in the belief that this converts them.
_OTHERS = (
    b"%PDF-",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"{\\rtf",
)


def content_of(data: bytes) -> Content:
    """The kind of content of a file that is not empty."""
    if data.startswith(_ZIP):
        return Content.PACKAGE
    if data.startswith(_OLE):
        return Content.ENCRYPTED if _ENCRYPTED_STREAM in data else Content.OLD_OFFICE
    if data.startswith(_OTHERS):
        return Content.OTHER
    text = decode(data)
    if text is None:
        return Content.BINARY
    return Content.OTHER if _is_markup(text) else Content.TEXT


def _is_markup(text: str) -> bool:
    """Whether a text is a web page or another XML file."""
    start = text[:200].lstrip().lower()
    return start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body"))
