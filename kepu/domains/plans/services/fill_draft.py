"""Write what was read out of a document into the rows of a draft."""

from kepu.domains.plans.models import Finding, Item, Mention, NamedUnit, Plan, Section
from kepu.domains.plans.parts import PrintedName, proposed_parts
from kepu.domains.plans.reading.shapes import ItemReading, PlanReading, Span
from kepu.domains.plans.services.match_names import propose_matches
from kepu.foundation.units.register import Register


def fill_draft(*, plan: Plan, reading: PlanReading, register: Register) -> None:
    """Make the rows of an empty draft, its names matched to the register of the plan's date."""
    sections = _make_sections(plan, reading)
    items = [
        Item(
            plan=plan,
            section=None if read.section is None else sections[read.section],
            ordinal=ordinal,
            number_printed=read.number_printed[:20],
            text=read.text,
            due_printed=(read.deadline or "")[:60],
            due_on=read.due_on,
            confidence=round(read.confidence * 100),
            doubts=[str(doubt) for doubt in read.doubts],
            **_source(read.span),
        )
        for ordinal, read in enumerate(reading.items, start=1)
    ]
    Item.objects.bulk_create(items)
    _make_names(items, reading, register)
    _make_findings(plan, reading, items)
    _make_mentions(plan, reading, items)


def _make_sections(plan: Plan, reading: PlanReading) -> list[Section]:
    """One at a time: a section's parent stands before it."""
    sections: list[Section] = []
    for ordinal, read in enumerate(reading.sections, start=1):
        sections.append(
            Section.objects.create(
                plan=plan,
                parent=None if read.parent is None else sections[read.parent],
                ordinal=ordinal,
                number_printed=read.number_printed[:20],
                title=read.title[:200],
            )
        )
    return sections


def _make_names(items: list[Item], reading: PlanReading, register: Register) -> None:
    by_item = [_names(item, read) for item, read in zip(items, reading.items, strict=True)]
    every = [name for names in by_item for name in names]
    propose_matches(every, register)
    for names in by_item:
        printed = [PrintedName(name.role_printed, bool(name.group_id)) for name in names]
        for name, part in zip(names, proposed_parts(printed), strict=True):
            name.part = part
    NamedUnit.objects.bulk_create(every)


def _names(item: Item, read: ItemReading) -> list[NamedUnit]:
    return [
        NamedUnit(
            item=item,
            ordinal=ordinal,
            name_printed=unit.name[:120],
            role_printed=unit.role,
            **_source(unit.span),
        )
        for ordinal, unit in enumerate(read.units, start=1)
    ]


def _make_findings(plan: Plan, reading: PlanReading, items: list[Item]) -> None:
    Finding.objects.bulk_create(
        Finding(
            plan=plan,
            item=None if found.item is None else items[found.item],
            ordinal=ordinal,
            code=found.code,
            printed=found.printed[:200],
            suggestion=found.suggestion[:200],
            **_source(found.span),
        )
        for ordinal, found in enumerate(reading.findings, start=1)
    )


def _make_mentions(plan: Plan, reading: PlanReading, items: list[Item]) -> None:
    Mention.objects.bulk_create(
        Mention(
            plan=plan,
            item=None if said.item is None else items[said.item],
            ordinal=ordinal,
            kind=said.kind,
            name=said.name[:120],
            **_source(said.span),
        )
        for ordinal, said in enumerate(reading.mentions, start=1)
    )


def _source(span: Span | None) -> dict[str, int]:
    if span is None:
        return {}
    return {
        "source_first": span.first_block,
        "source_start": span.start,
        "source_last": span.last_block,
        "source_end": span.end,
    }
