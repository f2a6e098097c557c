"""A plan as a table: a row per line with tabs, or flattened to a cell per line."""

from kepu.domains.plans.reading.shapes import Role
from kepu.domains.plans.tests.reading.generated.layouts import Layout, Placement
from kepu.domains.plans.tests.reading.generated.pages import (
    Page,
    Part,
    add_header,
    add_heading,
    add_signature,
)
from kepu.domains.plans.tests.reading.generated.phrases import ROLES
from kepu.domains.plans.tests.reading.generated.rows import Heading, Row, Task, tasks_of
from kepu.domains.plans.tests.reading.generated.trees import Plan


def table_of(plan: Plan, rows: list[Row], layout: Layout) -> Page:
    """Print ``plan`` as a table; a deadline has a column only where every item has one."""
    page = Page(rows)
    add_header(page, plan, layout)
    items = [task.item for task in tasks_of(rows)]
    roles = [role for role in ROLES if any(item.with_role(role) for item in items)]
    with_deadline = all(item.deadline for item in items)
    labels = [layout.labels[ROLES.index(role)].replace(" ", "") for role in roles]
    _add_row(page, ["序号", "工作任务", *labels, *(["完成时限"] * with_deadline)], layout)
    for row in rows:
        if isinstance(row, Heading):
            add_heading(page, row, layout)
        else:
            _add_task(page, row, roles, layout, with_deadline=with_deadline)
    add_signature(page, plan, layout)
    return page


def _add_task(
    page: Page, row: Task, roles: list[Role], layout: Layout, *, with_deadline: bool
) -> None:
    item, text, deadline = row.item, row.item.text, None
    if item.deadline:
        deadline = item.deadline.phrase if with_deadline else f"{item.deadline.phrase}前"
        text += "" if with_deadline else f"{deadline}完成。"
    empty = "" if layout.placement is Placement.TABLE else "无"
    units = ["、".join(item.with_role(role)) or empty for role in roles]
    cells = [str(row.mark.value), text, *units, *([deadline or ""] * with_deadline)]
    _add_row(page, cells, layout, item=len(page.texts))
    page.texts.append(text)
    page.deadlines.append(deadline)


def _add_row(page: Page, cells: list[str], layout: Layout, item: int = -1) -> None:
    lines = ["\t".join(cells)] if layout.placement is Placement.TABLE else cells
    page.add(Part.TABLE, *lines, item=item)
