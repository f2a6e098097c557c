"""A plan in a layout: drawn together, printed to bytes, and read."""

from dataclasses import dataclass

from hypothesis import note
from hypothesis import strategies as st

from kepu.domains.plans.reading import PlanReading, read_plan
from kepu.domains.plans.tests.reading.generated.growing import plans
from kepu.domains.plans.tests.reading.generated.layouts import (
    IN_TEXT,
    ONE_ROLE,
    SHARED,
    TABULAR,
    Layout,
    Placement,
    layouts,
)
from kepu.domains.plans.tests.reading.generated.pages import Page, Part, page_of
from kepu.domains.plans.tests.reading.generated.rows import Row, rows_of
from kepu.domains.plans.tests.reading.generated.tabular import table_of
from kepu.domains.plans.tests.reading.generated.trees import Plan
from kepu.engines.documents import Document, read_document

_NOT_INDENTED = {Part.HEADER, Part.TABLE}


@dataclass(frozen=True)
class Sample:
    """A plan and the layout it is to be printed in."""

    plan: Plan
    layout: Layout

    def rows(self) -> list[Row]:
        return rows_of(self.plan, self.layout)

    def page(self, rows: list[Row] | None = None) -> Page:
        rows = self.rows() if rows is None else rows
        make = table_of if self.layout.placement in TABULAR else page_of
        return make(self.plan, rows, self.layout)


@st.composite
def samples(draw: st.DrawFn, *placements: Placement, depths: tuple[int, int] = (1, 3)) -> Sample:
    """Plans whose units stand as one of ``placements`` says."""
    placement = draw(st.sampled_from(placements))
    depth = draw(st.integers(*depths)) if placement not in TABULAR else draw(st.integers(1, 2))
    plan = draw(plans(depth=depth, one_role=placement in ONE_ROLE, shared=placement in SHARED))
    return Sample(plan, draw(layouts((placement,), depth)))


ANY_PLACEMENT = (*IN_TEXT, Placement.BELOW, *SHARED, *TABULAR)


def source(page: Page, layout: Layout) -> bytes:
    """The file that holds the lines of ``page``."""
    lines = [
        (layout.indent if line.part not in _NOT_INDENTED else "") + line.text + layout.trailing
        for line in page.lines
    ]
    between = layout.line_end * (2 if layout.blank_lines else 1)
    return between.join(lines).encode(layout.encoding)


def document(page: Page, layout: Layout) -> Document:
    """The printed plan as a document; a failing example shows it."""
    data = source(page, layout)
    note(data.decode(layout.encoding))
    return read_document(data, "plan.txt")


def reading(page: Page, layout: Layout) -> PlanReading:
    return read_plan(document(page, layout))
