"""What is to be read of a printed plan, and a reading in the same shape."""

from dataclasses import dataclass, fields
from datetime import date

from kepu.domains.plans.reading import PlanReading
from kepu.domains.plans.tests.reading.generated.pages import Page
from kepu.domains.plans.tests.reading.generated.rows import headings_of, tasks_of
from kepu.domains.plans.tests.reading.generated.trees import Plan


@dataclass(frozen=True)
class ReadItem:
    """An item as compared; ``text`` without blanks."""

    section: int | None
    number: str
    text: str
    units: tuple[tuple[str, str], ...]
    deadline: str | None
    due_on: date | None


@dataclass(frozen=True)
class ReadPlan:
    """What is compared of a plan; sections are number, title, level and parent."""

    title: str
    year: int | None
    issuer: str | None
    sections: tuple[tuple[str, str, int, int | None], ...]
    items: tuple[ReadItem, ...]


def as_read(reading: PlanReading) -> ReadPlan:
    """A reading in the shape that is compared."""
    return ReadPlan(
        reading.title,
        reading.year,
        reading.issuer,
        tuple((s.number_printed, s.title, s.level, s.parent) for s in reading.sections),
        tuple(
            ReadItem(
                item.section,
                item.number_printed,
                "".join(item.text.split()),
                tuple((unit.name, unit.role.value) for unit in item.units),
                item.deadline,
                item.due_on,
            )
            for item in reading.items
        ),
    )


def differences(read: ReadPlan, expected: ReadPlan) -> list[tuple[object, ...]]:
    """What was read otherwise than expected: where, as read, as expected."""
    found: list[tuple[object, ...]] = [
        (name, getattr(read, name), getattr(expected, name))
        for name in ("title", "year", "issuer", "sections")
        if getattr(read, name) != getattr(expected, name)
    ]
    if len(read.items) != len(expected.items):
        return [*found, ("items", read.items, expected.items)]
    for place, (one, two) in enumerate(zip(read.items, expected.items, strict=True)):
        found += [
            (place, field.name, getattr(one, field.name), getattr(two, field.name))
            for field in fields(ReadItem)
            if getattr(one, field.name) != getattr(two, field.name)
        ]
    return found


def wanted(plan: Plan, page: Page) -> ReadPlan:
    """What is to be read of ``page``, on which ``plan`` is printed."""
    return ReadPlan(
        plan.title,
        plan.year,
        plan.issuer,
        tuple(
            (row.mark.numeral, row.title, row.level, row.section) for row in headings_of(page.rows)
        ),
        tuple(
            ReadItem(
                row.section,
                row.mark.numeral,
                text,
                tuple((unit.name, unit.role.value) for unit in row.item.units),
                deadline,
                row.item.deadline.on(plan.year) if row.item.deadline else None,
            )
            for row, text, deadline in zip(
                tasks_of(page.rows), page.texts, page.deadlines, strict=True
            )
        ),
    )
