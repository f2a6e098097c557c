"""The ledger as a spreadsheet."""

import tempfile
from collections.abc import Iterator
from typing import IO

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kepu.domains.plans.models import Task
from kepu.engines.documents.xlsx import Cell, Column, Sheet, write_xlsx
from kepu.engines.workflow.choices import Light

ROWS_AT_ONCE = 500


def ledger_file(rows: QuerySet[Task]) -> IO[bytes]:
    """An open temporary file with every row of ``rows``; whoever reads it closes it."""
    target = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    write_xlsx(Sheet(_("Ledger"), _columns(), _cells(rows)), target)
    target.seek(0)
    return target


def _columns() -> list[Column]:
    return [
        Column(_("Plan"), 26),
        Column(_("Section"), 24),
        Column(_("Item"), 6),
        Column(_("Text"), 60),
        Column(_("Light"), 10),
        Column(_("Lead"), 20),
        Column(_("Supporting"), 8, "number"),
        Column(_("Signed"), 8, "number"),
        Column(_("Asked"), 8, "number"),
        Column(_("Last report"), 17, "moment"),
        Column(_("Due (as printed)"), 14),
        Column(_("Due"), 12, "date"),
        Column(_("Closed on"), 12, "date"),
    ]


def _cells(rows: QuerySet[Task]) -> Iterator[list[Cell]]:
    for task in rows.iterator(chunk_size=ROWS_AT_ONCE):
        section = task.item.section if task.item else None
        yield [
            task.plan.title,
            section.title if section else "",
            task.number_printed,
            task.item.text if task.item else "",
            str(Light(task.light).label),  # type: ignore[attr-defined]
            "、".join(lead.unit_name for lead in task.leads),  # type: ignore[attr-defined]
            task.support_count,  # type: ignore[attr-defined]
            task.signed_count,  # type: ignore[attr-defined]
            task.asked_count,  # type: ignore[attr-defined]
            task.last_report_at,  # type: ignore[attr-defined]
            task.due_printed,
            task.due,  # type: ignore[attr-defined]
            task.closed_on,
        ]
