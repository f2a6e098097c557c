"""What a file is, judged by its bytes and not by its name."""

from enum import Enum, auto

from kepu.engines.documents.encodings import decode


class Content(Enum):
    """Kinds of content that are told apart."""

    PACKAGE = auto()
    PDF = auto()
    MARKUP = auto()
    RTF = auto()
    TEXT = auto()
    ENCRYPTED = auto()
    OLD_OFFICE = auto()
    OTHER = auto()
    BINARY = auto()


_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PDF = b"%PDF-"
# Servers put a byte order mark or empty lines before it.
_BEFORE_PDF = b"\xef\xbb\xbf \t\r\n\0"
_PDF_WITHIN = 1024
# A stream of this name holds a password-protected package (MS-OFFCRYPTO 2.3.4).
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
# The head of a Word 97 document, at the beginning of a sector; its twelfth byte tells of a
# password (MS-DOC 2.5.2).
_SECTOR = 512
_WORD_97 = b"\xec\xa5\xc1\0"
_PASSWORD_BYTE, _PASSWORD_BIT = 11, 1
# Formats that people rename in the belief that this converts them.
_OTHERS = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
)
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")
_MARKUP_WITHIN = 2048


def content_of(data: bytes) -> Content:
    """The kind of content of a file that is not empty."""
    for marks, content in ((_ZIP, Content.PACKAGE), (_RTF, Content.RTF), (_OTHERS, Content.OTHER)):
        if data.startswith(marks):
            return content
    if data.startswith(_OLE):
        return Content.ENCRYPTED if _has_password(data) else Content.OLD_OFFICE
    if data[:_PDF_WITHIN].lstrip(_BEFORE_PDF).startswith(_PDF):
        return Content.PDF
    return _writing(data)


def _writing(data: bytes) -> Content:
    """Text, or one of its kinds; a web page may hold bytes of a bad conversion."""
    head = data[:_MARKUP_WITHIN]
    if b"\0" not in head and _is_page(head):
        return Content.MARKUP
    text = decode(data)
    if text is None:
        return Content.BINARY
    start = text[:_MARKUP_WITHIN].encode("utf-8", "replace")
    if _is_page(start):
        return Content.MARKUP
    return Content.OTHER if start.lstrip().startswith((b"<?xml", b"<!DOCTYPE")) else Content.TEXT


def _is_page(head: bytes) -> bool:
    return any(mark in head.lower() for mark in _MARKUP)


def _has_password(data: bytes) -> bool:
    if _ENCRYPTED_STREAM in data:
        return True
    heads = (at for at in range(_SECTOR, len(data), _SECTOR) if data.startswith(_WORD_97, at))
    return any(data[at + _PASSWORD_BYTE] & _PASSWORD_BIT for at in heads)
