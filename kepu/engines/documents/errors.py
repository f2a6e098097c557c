"""Documents that are not read, each with the sentence a person sees."""

from enum import StrEnum

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from kepu.engines.documents.limits import MAX_FILE_BYTES, MEGABYTE
from kepu.foundation.core.errors import InvalidInput, Sentence


class Fault(StrEnum):
    """Why a document is not read."""

    EMPTY = "document_empty"
    TOO_LARGE = "document_too_large"
    ENCRYPTED = "document_encrypted"
    OLD_WORD = "document_old_word"
    CORRUPT = "document_corrupt"
    BOMB = "document_bomb"
    MACROS = "document_macros"
    WRONG_NAME = "document_wrong_name"
    WRONG_CONTENT = "document_wrong_content"
    BINARY = "document_binary"
    NO_TEXT = "document_without_text"
    DECLARATIONS = "document_declarations"
    SCAN = "document_scan"
    TOO_LONG = "document_too_long"


SENTENCES: dict[Fault, Sentence] = {
    Fault.EMPTY: _("The file is empty. Choose the file again."),
    Fault.TOO_LARGE: format_lazy(
        _("The file is larger than {limit} MB. Leave out pictures and try again."),
        limit=MAX_FILE_BYTES // MEGABYTE,
    ),
    Fault.ENCRYPTED: _("The document is protected by a password. Save it without one."),
    Fault.OLD_WORD: _(
        "The document is in an old Word, WPS or RTF format that is not opened here. "
        "Save it as .docx."
    ),
    Fault.CORRUPT: _("The file is damaged and cannot be opened. Save or export it again."),
    Fault.BOMB: _("The file unpacks to far more than a document holds, so it is not opened."),
    Fault.MACROS: _("The document contains macros. Save it as .docx without macros."),
    Fault.WRONG_NAME: _(
        "Only Word documents (.docx, .doc, .wps, .rtf), PDF files (.pdf), web pages (.html) "
        "and text files (.txt) are read. Save the document as .docx."
    ),
    Fault.WRONG_CONTENT: _(
        "What is in the file does not fit the ending of its name. "
        "Choose the document itself, or save it anew in the program it was made with."
    ),
    Fault.BINARY: _("The file holds no readable text. Save it as text in UTF-8 or GB18030."),
    Fault.NO_TEXT: _(
        "The document holds no text. If it is a scan, choose the document it was printed from."
    ),
    Fault.DECLARATIONS: _(
        "The document contains declarations that Word never writes, so it is not opened."
    ),
    Fault.SCAN: _(
        "The PDF holds pictures of pages and no text. Choose the document it was printed from."
    ),
    Fault.TOO_LONG: _(
        "The document is longer than can be read at once. "
        "Save the part with the plan as a file of its own."
    ),
}


class UnreadableDocument(InvalidInput):
    """The document is not read; ``code`` is the `Fault`, the sentence says what to do."""

    def __init__(self, fault: Fault, *, field: str | None = None):
        super().__init__(SENTENCES[fault], code=fault, field=field)
        self.fault = fault
