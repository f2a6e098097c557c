"""From a document to a plan as data."""

from collections.abc import Iterator

from kepu.domains.plans.reading.body import body_of
from kepu.domains.plans.reading.dates import is_period
from kepu.domains.plans.reading.deadlines import date_of, deadlines_in, joined_deadlines
from kepu.domains.plans.reading.doubts import confidence_of, doubts_of
from kepu.domains.plans.reading.findings.all import findings_of
from kepu.domains.plans.reading.header import Header, header_of
from kepu.domains.plans.reading.items import (
    items_of,
    section_above,
    sections_of,
    without_units,
)
from kepu.domains.plans.reading.lines import lines_of
from kepu.domains.plans.reading.mentions import mentions_of
from kepu.domains.plans.reading.names import plain
from kepu.domains.plans.reading.outline import Node
from kepu.domains.plans.reading.responsibility import Duties, Duty, duties_of
from kepu.domains.plans.reading.shapes import Doubt, ItemReading, PlanReading, SectionReading
from kepu.engines.documents.blocks import Document

_STARTS = 12


def read_plan(document: Document) -> PlanReading:
    """Read ``document`` as a work plan; what it does not hold is left empty."""
    lines = list(lines_of(document))
    body = body_of(lines)
    header = header_of(body.before, lines)
    duties = duties_of(body.outline)
    nodes = items_of(body.outline, duties)
    bare = without_units(body.outline, duties)
    sections = sections_of(body.outline, nodes, bare)
    texts = [line.whole for line in body.before]
    return PlanReading(
        title=header.title,
        year=header.year,
        issuer=header.issuer,
        document_number=header.document_number,
        sections=tuple(_section(node, duties, sections) for node in sections),
        items=tuple(
            _item(node, duties, sections, header, doubts)
            for node, doubts in zip(nodes, doubts_of(nodes, duties), strict=True)
        ),
        findings=findings_of(texts, sections, nodes, bare, duties, header),
        mentions=mentions_of(nodes, sections),
    )


def _section(node: Node, duties: Duties, sections: list[Node]) -> SectionReading:
    level = sum(above in sections for above in node.ancestors())
    return SectionReading(
        number_printed=node.marker.numeral,
        title=_title(node, duties[node]),
        level=level,
        parent=section_above(node, sections),
        span=node.span,
    )


def _title(node: Node, duty: Duty) -> str:
    """The first line of a heading without blanks and full stop; text run into it is left out."""
    head = node.parts[0]
    gaps = [(start, end) for start, end in duty.annotated.gaps if end <= len(head)]
    return plain(head.without(gaps).text).partition("。")[0]


def _item(
    node: Node,
    duties: Duties,
    sections: list[Node],
    header: Header,
    doubts: tuple[Doubt, ...],
) -> ItemReading:
    duty = duties[node]
    text = "\n".join(_texts(node, duty))
    phrases = [*deadlines_in(duty.annotated.rest.text), *duty.assignment.deadlines]
    deadline = joined_deadlines(phrases)
    return ItemReading(
        number_printed=node.marker.numeral,
        text=text,
        section=section_above(node, sections),
        units=duty.assignment.units,
        deadline=deadline,
        due_on=date_of(deadline, header.year, is_period=is_period(header.title)),
        span=node.span,
        starts=plain(node.parts[0].text if node.is_row else text)[:_STARTS],
        confidence=confidence_of(doubts),
        doubts=doubts,
    )


def _texts(node: Node, duty: Duty) -> Iterator[str]:
    """The item's own text without its units, then what is numbered below it."""
    yield duty.annotated.rest.text.strip()
    for child in node.children:
        for below in child.walk():
            yield below.whole.text.strip()
