"""A plan as printed lines, each knowing what it is part of."""

from dataclasses import dataclass, field
from enum import Enum, auto

from kepu.domains.plans.tests.reading.generated import phrases
from kepu.domains.plans.tests.reading.generated.layouts import (
    IN_TEXT,
    TABULAR,
    Layout,
    Placement,
)
from kepu.domains.plans.tests.reading.generated.rows import Heading, Row, Task
from kepu.domains.plans.tests.reading.generated.trees import Item, Plan


class Part(Enum):
    """What a line is."""

    HEADER = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    UNITS = auto()
    TABLE = auto()
    SIGNATURE = auto()


@dataclass(frozen=True)
class Line:
    """``item`` is the place of the item among all, -1 where it is none's."""

    part: Part
    text: str
    item: int = -1


@dataclass
class Page:
    """``texts`` and ``deadlines`` are what is to be read of each item."""

    rows: list[Row]
    lines: list[Line] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    deadlines: list[str | None] = field(default_factory=list)

    def add(self, part: Part, *texts: str, item: int = -1) -> None:
        self.lines += [Line(part, text, item) for text in texts]


def page_of(plan: Plan, rows: list[Row], layout: Layout) -> Page:
    """Print a plan whose units stand in or below its items; for tables see `tabular`."""
    page = Page(rows)
    add_header(page, plan, layout)
    for place, row in enumerate(rows):
        if isinstance(row, Heading):
            add_heading(page, row, layout)
            continue
        _add_item(page, row, layout)
        following = rows[place + 1] if place + 1 < len(rows) else None
        if not isinstance(following, Task) and layout.placement not in IN_TEXT:
            _add_shared(page, row, layout)
    add_signature(page, plan, layout)
    return page


def add_header(page: Page, plan: Plan, layout: Layout) -> None:
    if plan.issuer and layout.issuer_on_top:
        if layout.placement in TABULAR:
            page.add(Part.HEADER, plan.title, f"编制单位：{plan.issuer}")
            return
        page.add(Part.HEADER, plan.issuer, f"{plan.year}年3月2日")
    page.add(Part.HEADER, plan.title)
    if plan.opening:
        page.add(Part.HEADER, plan.opening)


def add_heading(page: Page, row: Heading, layout: Layout) -> None:
    stop = "。" if layout.heading_stop else ""
    page.add(Part.HEADING, f"{row.mark.printed}{row.title}{stop}")
    if row.paragraph:
        page.add(Part.PARAGRAPH, row.paragraph)


def add_signature(page: Page, plan: Plan, layout: Layout) -> None:
    if plan.issuer and not layout.issuer_on_top:
        page.add(Part.SIGNATURE, plan.issuer, f"{plan.year}年3月2日")


def _add_item(page: Page, row: Task, layout: Layout) -> None:
    item, place = row.item, len(page.texts)
    below = list(_below(item, layout)) if layout.placement is Placement.BELOW else []
    text, deadline = item.text, None
    if item.deadline:
        deadline = item.deadline.phrase if below else f"{item.deadline.phrase}前"
        text += "" if below else f"{deadline}完成。"
    page.deadlines.append(deadline)
    if layout.placement is Placement.FIRST_SENTENCE:
        text = f"由{phrases.clauses(item, layout)}，{text}"
    page.texts.append(text)
    page.add(Part.ITEM, row.mark.printed + _annotated(text, item, layout), item=place)
    page.add(Part.UNITS, *below, item=place)


def _annotated(text: str, item: Item, layout: Layout) -> str:
    match layout.placement:
        case Placement.SENTENCE:
            return f"{text}由{phrases.clauses(item, layout)}。"
        case Placement.BRACKET:
            bracket = phrases.bracketed(phrases.labelled_parts(item, layout), layout)
        case Placement.BARE_BRACKET:
            names = [unit.name for unit in item.units]
            bracket = phrases.bracketed([layout.separator.join(names)], layout)
        case Placement.CLAUSE:
            bracket = "（" + phrases.clauses(item, layout) + "）"
        case _:
            return text
    return f"{text[:-1]}{bracket}。" if layout.stop_behind else text + bracket


def _below(item: Item, layout: Layout) -> list[str]:
    parts = phrases.labelled_parts(item, layout)
    if item.deadline:
        parts.append(f"完成时限{layout.colon}{item.deadline.phrase}")
    return parts if layout.role_apart else ["；".join(parts)]


def _add_shared(page: Page, last: Task, layout: Layout) -> None:
    """The line below the items of a section that holds for all of them."""
    if layout.placement is Placement.GROUP:
        page.add(Part.UNITS, *_below(Item("", last.item.units), layout))
    elif layout.placement is Placement.COUNTED_GROUP:
        count = sum(isinstance(row, Task) and row.section == last.section for row in page.rows)
        page.add(Part.UNITS, phrases.counted(last.item, layout, count))
