"""Names of WordprocessingML (ECMA-376 part 1, 17), and how its attributes are asked for."""

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH_TEXT = f"{{{_MATH}}}t"
MATH = f"{{{_MATH}}}oMath"
FALLBACK = f"{{{_COMPATIBILITY}}}Fallback"
_OFF = {"0", "false", "off", "none"}


def w(name: str) -> str:
    """The full name of a Word element or attribute."""
    return f"{{{_W}}}{name}"


def to_transitional(root: etree._Element) -> etree._Element:
    """Rename the elements of a strict document to those of the usual kind."""
    if root.tag.startswith(f"{{{_STRICT_W}}}"):
        text = etree.tostring(root).replace(_STRICT_W.encode(), _W.encode())
        return etree.fromstring(text, etree.XMLParser(resolve_entities=False))
    return root


def value(element: etree._Element | None, name: str) -> str | None:
    """The ``w:val`` of the child ``name``."""
    child = element.find(w(name)) if element is not None else None
    return child.get(w("val")) if child is not None else None


def number(element: etree._Element | None, name: str) -> int | None:
    """The ``w:val`` of the child ``name`` as a number; nothing where it is none."""
    return as_number(value(element, name))


def as_number(text: str | None) -> int | None:
    """A small number, or nothing."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def is_on(element: etree._Element | None, name: str) -> bool:
    """Whether the switch ``name`` is there and not set to off."""
    child = element.find(w(name)) if element is not None else None
    return child is not None and (child.get(w("val")) or "1") not in _OFF
