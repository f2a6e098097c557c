"""The parts of a Word document: found by their relationships, macros refused."""

import posixpath
from dataclasses import dataclass

from lxml import etree

from kepu.engines.documents.docx.names import to_transitional, w
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.packages import Package
from kepu.engines.documents.xml import parse

_TYPES = "[Content_Types].xml"
_WORD = "wordprocessingml."
_MACROS = ("macroEnabled", "vbaProject", "vbaData")


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts read as text; those a document lacks are ``None`` or empty."""

    main: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    headers: tuple[etree._Element, ...]
    footers: tuple[etree._Element, ...]
    notes: tuple[etree._Element, ...]


def parts_of(package: Package) -> Parts:
    """Find and parse the parts. Raises `UnreadableDocument` for what is no Word document."""
    types = _content_types(package)
    if _has_macros(package, types):
        raise UnreadableDocument(Fault.MACROS)
    main_name = next(iter(_related(package, "").get("officeDocument", ())), None)
    if main_name is None or _WORD not in types.get(main_name, _WORD):
        raise UnreadableDocument(Fault.WRONG_CONTENT)
    main = to_transitional(parse(package.read(main_name)))
    if main.tag != w("document"):
        raise UnreadableDocument(Fault.WRONG_CONTENT)
    related = _related(package, main_name)

    def parsed(kind: str) -> tuple[etree._Element, ...]:
        return tuple(
            to_transitional(parse(package.read(name)))
            for name in related.get(kind, ())
            if name in package
        )

    return Parts(
        main=main,
        styles=next(iter(parsed("styles")), None),
        numbering=next(iter(parsed("numbering")), None),
        headers=parsed("header"),
        footers=parsed("footer"),
        notes=(*parsed("footnotes"), *parsed("endnotes")),
    )


def _content_types(package: Package) -> dict[str, str]:
    """Part name → content type, and the types given by ending under ``*.ending``."""
    if _TYPES not in package:
        raise UnreadableDocument(Fault.WRONG_CONTENT)
    types: dict[str, str] = {}
    for entry in parse(package.read(_TYPES)).iter("{*}Override", "{*}Default"):
        name = entry.get("PartName", "").lstrip("/") or "*." + entry.get("Extension", "")
        types[name] = entry.get("ContentType", "")
    return types


def _has_macros(package: Package, types: dict[str, str]) -> bool:
    return any(mark in kind for kind in types.values() for mark in _MACROS) or any(
        name.lower().endswith("vbaproject.bin") for name in package
    )


def _related(package: Package, owner: str) -> dict[str, list[str]]:
    """Kind of relationship → part names, for the parts ``owner`` leads to."""
    folder, name = posixpath.split(owner)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, list[str]] = {}
    if relations not in package:
        return found
    for relation in parse(package.read(relations)).iter("{*}Relationship"):
        if relation.get("TargetMode") != "External":
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            found.setdefault(kind, []).append(target.lstrip("/"))
    return found
