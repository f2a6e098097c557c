"""A reading as JSON and as a table for people."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.shapes import Finding, ItemReading, PlanReading, Role, Span

_EXCERPT = 40
_MARKS = {Role.LEAD: "牵头", Role.SUPPORT: "配合", Role.RESPONSIBLE: "责任"}


def as_json(reading: PlanReading) -> str:
    """One JSON object in the shape of the annotation format, with places and findings."""
    return json.dumps(as_data(reading), ensure_ascii=False, indent=1)


def as_data(reading: PlanReading) -> dict[str, object]:
    """What `as_json` writes."""
    return {
        "title": reading.title,
        "year": reading.year,
        "issuer": reading.issuer,
        "document_number": reading.document_number,
        "sections": [
            {
                "number": section.number_printed,
                "title": section.title,
                "level": section.level,
                "parent": section.parent,
                "span": _span(section.span),
            }
            for section in reading.sections
        ],
        "items": [_item(item) for item in reading.items],
        "findings": [_finding(finding) for finding in reading.findings],
    }


def as_table(reading: PlanReading) -> str:
    """The plan for reading on a terminal: header, items under their sections, findings."""
    return "\n".join(_lines(reading))


def _item(item: ItemReading) -> dict[str, object]:
    return {
        "section": item.section,
        "number": item.number_printed,
        "text_starts": item.starts,
        "text": item.text,
        "units": [
            {"name": unit.name, "role": unit.role.value, "span": _span(unit.span)}
            for unit in item.units
        ],
        "deadline": item.deadline,
        "confidence": item.confidence,
        "doubts": [doubt.value for doubt in item.doubts],
        "due_on": item.due_on.isoformat() if item.due_on else None,
        "span": _span(item.span),
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code.value,
        "printed": finding.printed,
        "suggestion": finding.suggestion,
        "item": finding.item,
        "span": _span(finding.span),
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return asdict(span) if span else None


def _lines(reading: PlanReading) -> Iterator[str]:
    yield f"{reading.title or '—'}"
    stated = (reading.year, reading.issuer, reading.document_number)
    yield "  ".join(str(value) for value in stated if value)
    shown: set[int] = set()
    for item in reading.items:
        for index in _new_sections(reading, item.section, shown):
            section = reading.sections[index]
            yield ""
            yield f"{'  ' * section.level}{section.number_printed} {section.title}"
        yield from _item_lines(item)
    yield ""
    yield f"{len(reading.items)} items, {len(reading.findings)} findings"
    for finding in reading.findings:
        place = "" if finding.item is None else f"item {reading.items[finding.item].number_printed}"
        meant = f" → {finding.suggestion}" if finding.suggestion else ""
        yield f"  {finding.code.value}  {place}  {finding.printed}{meant}"


def _new_sections(reading: PlanReading, section: int | None, shown: set[int]) -> list[int]:
    """The sections above an item that have not been printed yet, the highest first."""
    found: list[int] = []
    while section is not None and section not in shown:
        shown.add(section)
        found.insert(0, section)
        section = reading.sections[section].parent
    return found


def _item_lines(item: ItemReading) -> Iterator[str]:
    yield f"  {item.number_printed:>4}  {plain(item.text)[:_EXCERPT]}"
    for role, mark in _MARKS.items():
        names = [unit.name for unit in item.units if unit.role is role]
        if names:
            yield f"        {mark}  {'、'.join(names)}"
    if item.deadline:
        yield f"        时限  {item.deadline}"
