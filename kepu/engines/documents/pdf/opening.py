"""Opening a PDF and taking its pages apart, one after the other."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_CHARACTERS, MAX_PAGES, MAX_SECONDS
from kepu.engines.documents.pdf.drawing import rules_of
from kepu.engines.documents.pdf.glyphs import glyphs_of
from kepu.engines.documents.pdf.pages import Page
from kepu.engines.documents.pdf.turning import Turn

# PDFium keeps what it knows in the process: one document at a time.
_PDFIUM = threading.Lock()
_PASSWORD = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}


def pages_of(data: bytes) -> Iterator[Page]:
    """The pages in order; to be asked for to the end, so that the document is closed.

    Raises `UnreadableDocument` for what is locked, damaged or out of bounds.
    """
    with _PDFIUM:
        try:
            with closing(pypdfium2.PdfDocument(data)) as document:
                yield from _pages(document)
        except pypdfium2.PdfiumError as damage:
            is_locked = damage.err_code in _PASSWORD
            raise UnreadableDocument(Fault.ENCRYPTED if is_locked else Fault.CORRUPT) from damage


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    if len(document) > MAX_PAGES:
        raise UnreadableDocument(Fault.TOO_LONG)
    characters, until = 0, time.thread_time() + MAX_SECONDS
    for index in range(len(document)):
        with closing(document[index]) as page:
            drawn = _page(page, index + 1, MAX_CHARACTERS - characters)
        characters += len(drawn.glyphs)
        if time.thread_time() > until:
            raise UnreadableDocument(Fault.TOO_LONG)
        yield drawn


def _page(page: pypdfium2.PdfPage, number: int, room: int) -> Page:
    with closing(page.get_textpage()) as text:
        if text.count_chars() > room:
            raise UnreadableDocument(Fault.TOO_LONG)
        turn = Turn.of(text, page.get_bbox())
        glyphs = glyphs_of(text, turn)
    rules, is_picture = rules_of(page, turn)
    return Page(number, turn.width, turn.height, glyphs, rules, is_picture)
