"""Taking out of a page what is not seen, and what leads around the site."""

import re
from dataclasses import dataclass

from lxml import etree

_UNSEEN = {
    "script", "style", "noscript", "template", "head", "title", "link", "meta", "svg", "math",
    "iframe", "object", "embed", "audio", "video", "canvas", "map", "button", "select", "option",
    "input", "textarea", "datalist", "dialog", "nav", "aside",
}  # fmt: skip
# Inside the article they hold its own title and signature.
_FRAMES = {"header", "footer"}
_ARTICLE = {"article", "main"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog"}
_LISTS = {"ul", "ol", "dl", "div", "section", "table", "tr", "td", "p", "center", "span"}
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FEWEST_LINKS = 3
_LINKED_SHARE = 0.75


@dataclass(slots=True)
class Amount:
    """How much text an element holds, how much of it in links, and in how many."""

    text: int = 0
    linked: int = 0
    links: int = 0


def prune(root: etree._Element) -> None:
    """Drop unseen elements, frames of the page, and lists of links."""
    _drop([element for element in root.iter(etree.Element) if _is_unseen(element)], root)
    amounts = amounts_of(root)
    _drop([element for element in amounts if _leads_away(element, amounts[element])], root)


def amounts_of(root: etree._Element) -> dict[etree._Element, Amount]:
    """The amounts of all elements, counted once from the leaves up."""
    amounts: dict[etree._Element, Amount] = {}
    for _event, element in etree.iterwalk(root, events=("end",)):
        amount = Amount(text=_length(element.text))
        for child in element:
            inner = amounts.get(child, Amount())
            amount.text += inner.text + _length(child.tail)
            amount.linked += inner.linked
            amount.links += inner.links
        if element.tag == "a":
            amount.linked, amount.links = amount.text, 1
        amounts[element] = amount
    return amounts


def _is_unseen(element: etree._Element) -> bool:
    tag = element.tag
    if tag in _UNSEEN or element.get("role") in _ROLES:
        return True
    if tag in _FRAMES and not any(above.tag in _ARTICLE for above in element.iterancestors()):
        return True
    is_hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return is_hidden or _HIDDEN.search(element.get("style") or "") is not None


def _leads_away(element: etree._Element, amount: Amount) -> bool:
    return (
        element.tag in _LISTS
        and amount.links >= _FEWEST_LINKS
        and amount.linked >= _LINKED_SHARE * amount.text
    )


def _drop(elements: list[etree._Element], root: etree._Element) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None and element is not root:
            _keep_tail(element, parent)
            parent.remove(element)


def _keep_tail(element: etree._Element, parent: etree._Element) -> None:
    """Text behind a dropped element stays where it was."""
    before = element.getprevious()
    if before is None:
        parent.text = _writable((parent.text or "") + (element.tail or ""))
    else:
        before.tail = _writable((before.tail or "") + (element.tail or ""))


def _writable(text: str) -> str:
    """The parser takes characters (``&#12;``) that the tree refuses when they are set."""
    return _NOT_IN_XML.sub("", text)


def _length(text: str | None) -> int:
    return len("".join((text or "").split()))
