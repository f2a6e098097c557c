"""The running year as data."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from ninja import Schema

from kepu.domains.plans.models import Assignment, Report, Task
from kepu.domains.plans.selectors.sheets import Sheet
from kepu.domains.plans.selectors.tasks import TaskView


class AssignmentOut(Schema):
    """A unit's part in a task, as its sheet shows it."""

    id: UUID
    task: UUID
    number: str
    text: str
    part: str
    light: str
    due_on: date | None
    latest_state: str | None


class SheetOut(Schema):
    """One unit's sheet over all issued plans."""

    unit: UUID
    unit_name: str
    task_count: int
    unsigned_plans: list[UUID]
    assignments: list[AssignmentOut]


class ReceiptOut(Schema):
    """A signature; ``plan`` and ``unit`` are ids."""

    plan: UUID
    unit: UUID
    signed_at: datetime


class ReportIn(Schema):
    """A report on the period that is due."""

    text: str
    quantity: Decimal | None = None


class ReasonIn(Schema):
    """Why something is returned or opened again."""

    reason: str


class ReportOut(Schema):
    """A report; ``period`` is the first day of the period it is about.

    ``return_reason`` is what the office wrote when it returned the report, else empty.
    """

    id: UUID
    period: date
    version: int
    text: str
    quantity: Decimal | None
    state: str
    reported_at: datetime
    return_reason: str

    @staticmethod
    def resolve_return_reason(report: Report) -> str:
        return getattr(report, "return_reason", None) or ""


class TaskOut(Schema):
    """A row of the ledger."""

    id: UUID
    plan: UUID
    number: str
    text: str
    state: str
    light: str
    due_on: date | None
    leads: list[str]
    asked_count: int
    signed_count: int


class TaskStateOut(Schema):
    """Where a task stands after closing or reopening."""

    id: UUID
    state: str
    closed_on: date | None


class PartOut(Schema):
    """A unit's part in a task, with the reports the user may read, latest first."""

    id: UUID
    unit: UUID
    unit_name: str
    part: str
    light: str
    is_signed: bool
    reports: list[ReportOut]


class TaskDetailOut(TaskStateOut):
    """A task with everybody's part in it."""

    plan: UUID
    number: str
    text: str
    light: str
    due_on: date | None
    units: list[PartOut]


class LedgerQuery(Schema):
    """The filters of the ledger page."""

    plan: UUID | None = None
    year: int | None = None
    unit: UUID | None = None
    part: str = ""
    light: str = ""
    state: str = ""
    text: str = ""


def sheet_out(sheet: Sheet) -> SheetOut:
    """A unit's sheet as data."""
    rows = [row.assignment for part in sheet.plans for row in part.rows]
    return SheetOut(
        unit=sheet.unit.pk,
        unit_name=sheet.unit_name,
        task_count=sheet.task_count,
        unsigned_plans=[part.plan.pk for part in sheet.unsigned],
        assignments=[_assignment(row) for row in rows],
    )


def _assignment(row: Assignment) -> AssignmentOut:
    return AssignmentOut(
        id=row.pk,
        task=row.task_id,
        number=row.task.number_printed,
        text=row.task.item.text if row.task.item else "",
        part=row.part,
        light=row.light,  # type: ignore[attr-defined]
        due_on=row.due,  # type: ignore[attr-defined]
        latest_state=row.latest_state,  # type: ignore[attr-defined]
    )


def task_out(row: Task) -> TaskOut:
    """A row of the ledger as data."""
    return TaskOut(
        id=row.pk,
        plan=row.plan_id,
        number=row.number_printed,
        text=row.item.text if row.item else "",
        state=row.state,
        light=row.light,  # type: ignore[attr-defined]
        due_on=row.due,  # type: ignore[attr-defined]
        leads=[lead.unit_name for lead in row.leads],  # type: ignore[attr-defined]
        asked_count=row.asked_count,  # type: ignore[attr-defined]
        signed_count=row.signed_count,  # type: ignore[attr-defined]
    )


def task_detail_out(view: TaskView) -> TaskDetailOut:
    """A task as its page shows it."""
    task = view.task
    return TaskDetailOut(
        id=task.pk,
        plan=task.plan_id,
        number=task.number_printed,
        text=task.item.text if task.item else "",
        state=task.state,
        light=task.light,  # type: ignore[attr-defined]
        due_on=task.due,  # type: ignore[attr-defined]
        closed_on=task.closed_on,
        units=[_part(assignment) for assignment in view.assignments],
    )


def _part(row: Assignment) -> PartOut:
    reports = [report for measure in row.measures.all() for report in measure.reports.all()]
    return PartOut(
        id=row.pk,
        unit=row.unit_id,
        unit_name=row.unit_name,  # type: ignore[attr-defined]
        part=row.part,
        light=row.light,  # type: ignore[attr-defined]
        is_signed=row.is_signed,  # type: ignore[attr-defined]
        reports=[ReportOut.from_orm(report) for report in reports],
    )
