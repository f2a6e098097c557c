"""XML parts, parsed without entities, document types or the network."""

from lxml import etree

from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_ELEMENTS

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def parse(content: bytes) -> etree._Element:
    """The root of a part.

    Raises `UnreadableDocument` for XML that is damaged, and for any document type: it has no
    use in an office file but to define entities that expand or fetch.
    """
    if any(doctype in content for doctype in _DOCTYPES):
        raise UnreadableDocument(Fault.DECLARATIONS)
    if content.count(b"<") > 2 * MAX_ELEMENTS:
        raise UnreadableDocument(Fault.BOMB)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as damage:
        raise UnreadableDocument(Fault.CORRUPT) from damage
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocument(Fault.DECLARATIONS)
    return root
