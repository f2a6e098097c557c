"""Text with positions out of office files; spreadsheets as a stream."""

from kepu.engines.documents.blocks import Block, BlockKind, Cell, Document
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.reading import read_document

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Document",
    "Fault",
    "UnreadableDocument",
    "read_document",
]
