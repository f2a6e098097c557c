"""All findings of a plan, in the order of the document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kepu.domains.plans.reading.findings.marks import mark_findings
from kepu.domains.plans.reading.findings.misspellings import misspelling_findings
from kepu.domains.plans.reading.findings.numbers import number_findings
from kepu.domains.plans.reading.findings.units import missing_labels, missing_units
from kepu.domains.plans.reading.header import Header
from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.responsibility import Duties
from kepu.domains.plans.reading.shapes import Finding, FindingCode, Span


def findings_of(
    texts: Sequence[Passage],
    sections: Sequence[Node],
    items: Sequence[Node],
    bare: Sequence[Node],
    duties: Duties,
    header: Header,
) -> tuple[Finding, ...]:
    """Findings on the whole plan first, the others by their place.

    ``texts`` are the lines above the first heading, ``bare`` the passages beside items that carry
    no units.
    """
    numbered = sorted([*sections, *items, *bare], key=lambda node: _place(node.span))
    placed = [
        *(found for text in texts for found in _in_text(text)),
        *(found for node in sections for found in _in_node(node)),
        *_of_items(items),
        *(found for node in bare for found in _in_node(node)),
        *missing_units(bare),
        *missing_labels(items, duties),
        *_on_items(number_findings(numbered), items),
    ]
    placed.sort(key=lambda found: _place(found.span))
    return (*_on_plan(items, duties, header), *placed)


def _on_plan(items: Sequence[Node], duties: Duties, header: Header) -> Iterator[Finding]:
    if not header.title:
        yield Finding(FindingCode.TITLE_MISSING, None)
    if header.year is None:
        yield Finding(FindingCode.YEAR_MISSING, None)
    if not any(duties[node].assignment.units for node in items):
        yield Finding(FindingCode.PLAN_WITHOUT_UNITS, None)


def _of_items(items: Sequence[Node]) -> Iterator[Finding]:
    for index, node in enumerate(items):
        for found in _in_node(node):
            yield replace(found, item=index)


def _in_node(node: Node) -> Iterator[Finding]:
    for text in (node.text, *node.given):
        yield from _in_text(text)


def _in_text(text: Passage) -> Iterator[Finding]:
    yield from mark_findings(text)
    yield from misspelling_findings(text)


def _on_items(found: Iterator[tuple[Node, Finding]], items: Sequence[Node]) -> Iterator[Finding]:
    places = {node: index for index, node in enumerate(items)}
    for node, finding in found:
        yield replace(finding, item=places.get(node))


def _place(span: Span | None) -> tuple[int, int]:
    return (span.first_block, span.start) if span is not None else (0, 0)
