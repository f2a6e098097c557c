"""The headings and items of a plan in order, each with its mark."""

from dataclasses import dataclass, field

from kepu.domains.plans.tests.reading.generated.layouts import Layout
from kepu.domains.plans.tests.reading.generated.numbering import Mark
from kepu.domains.plans.tests.reading.generated.trees import Item, Plan, Section


@dataclass(frozen=True)
class Heading:
    """``section`` is the index of the heading it stands under."""

    mark: Mark
    section: int | None
    level: int
    title: str
    paragraph: str = ""


@dataclass(frozen=True)
class Task:
    mark: Mark
    section: int
    item: Item


Row = Heading | Task


@dataclass
class _Counters:
    layout: Layout
    rows: list[Row] = field(default_factory=list)
    items: int = 0

    def add(self, sections: tuple[Section, ...], above: int | None, path: tuple[int, ...]) -> None:
        for number, section in enumerate(sections, 1):
            values = (*path, number)
            style = self.layout.styles[len(path)]
            self.rows.append(
                Heading(Mark(style, values), above, len(path), section.title, section.paragraph)
            )
            own = sum(isinstance(row, Heading) for row in self.rows) - 1
            self.add(section.sections, own, values)
            for place, item in enumerate(section.items, 1):
                self.items += 1
                value = self.items if self.layout.counts_through else place
                mark = Mark(self.layout.styles[-1], (*values, value))
                self.rows.append(Task(mark, own, item))


def rows_of(plan: Plan, layout: Layout) -> list[Row]:
    counters = _Counters(layout)
    counters.add(plan.sections, None, ())
    return counters.rows


def tasks_of(rows: list[Row]) -> list[Task]:
    return [row for row in rows if isinstance(row, Task)]


def headings_of(rows: list[Row]) -> list[Heading]:
    return [row for row in rows if isinstance(row, Heading)]
