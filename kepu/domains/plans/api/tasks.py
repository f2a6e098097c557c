"""The running year over the API: sheets, reports, reviews, the ledger."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.pagination import PageNumberPagination, paginate

from kepu.domains.plans.models import Assignment, Report, Task
from kepu.domains.plans.selectors.ledger import LedgerFilter, ledger
from kepu.domains.plans.selectors.sheets import Sheet, sheet_for
from kepu.domains.plans.selectors.tasks import assignment_for, report_for, task_for
from kepu.domains.plans.services.close_task import close_task, reopen_task
from kepu.domains.plans.services.review_report import accept_report, return_report
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.services.submit_report import submit_report
from kepu.foundation.accounts.requests import StaffRequest

router = Router(tags=["tasks"])


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
    """A report; ``period`` is the first day of the period it is about."""

    id: UUID
    period: date
    version: int
    text: str
    quantity: Decimal | None
    state: str
    reported_at: datetime


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


class LedgerQuery(Schema):
    """The filters of the ledger page."""

    plan: UUID | None = None
    year: int | None = None
    unit: UUID | None = None
    part: str = ""
    light: str = ""
    state: str = ""
    text: str = ""


def _sheet(sheet: Sheet) -> SheetOut:
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


def _task(row: Task) -> TaskOut:
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


class LedgerPages(PageNumberPagination):
    """Pages of the ledger, each row as `TaskOut`."""

    def paginate_queryset(
        self,
        queryset: QuerySet[Task],
        pagination: PageNumberPagination.Input,
        request: HttpRequest,
        **params: Any,
    ) -> dict[str, Any]:
        page: dict[str, Any] = super().paginate_queryset(
            queryset, pagination, request=request, **params
        )
        return page | {self.items_attribute: [_task(row) for row in page[self.items_attribute]]}


@router.get("/sheets/{unit_id}", response=SheetOut, summary="A unit's sheet")
def get_sheet(request: StaffRequest, unit_id: UUID) -> SheetOut:
    return _sheet(sheet_for(request.user, unit_id))


@router.post("/sheets/{unit_id}/sign", response=list[ReceiptOut], summary="Sign the sheet")
def sign(request: StaffRequest, unit_id: UUID) -> list[ReceiptOut]:
    sheet = sheet_for(request.user, unit_id)
    receipts = sign_sheet(unit=sheet.unit, by=request.user)
    return [
        ReceiptOut(plan=each.plan_id, unit=each.unit_id, signed_at=each.signed_at)
        for each in receipts
    ]


@router.get("/ledger", response=list[TaskOut], summary="The ledger")
@paginate(LedgerPages, page_size=50)
def get_ledger(request: StaffRequest, filters: Query[LedgerQuery]) -> QuerySet[Task]:
    return ledger(request.user, LedgerFilter(**filters.dict()))


@router.post("/assignments/{assignment_id}/reports", response=ReportOut, summary="Report")
def report(request: StaffRequest, assignment_id: UUID, body: ReportIn) -> Report:
    assignment = assignment_for(request.user, assignment_id, "report")
    return submit_report(
        assignment=assignment, text=body.text, quantity=body.quantity, by=request.user
    )


@router.get("/reports/{report_id}", response=ReportOut, summary="One report")
def get_report(request: StaffRequest, report_id: UUID) -> Report:
    return report_for(request.user, report_id)


@router.post("/reports/{report_id}/accept", response=ReportOut, summary="Accept a report")
def accept(request: StaffRequest, report_id: UUID) -> Report:
    return accept_report(report=report_for(request.user, report_id, "accept"), by=request.user)


@router.post("/reports/{report_id}/return", response=ReportOut, summary="Return a report")
def return_(request: StaffRequest, report_id: UUID, body: ReasonIn) -> Report:
    found = report_for(request.user, report_id, "return")
    return return_report(report=found, reason=body.reason, by=request.user)


@router.post("/tasks/{task_id}/close", response=TaskStateOut, summary="Close a task")
def close(request: StaffRequest, task_id: UUID) -> Task:
    return close_task(task=task_for(request.user, task_id).task, by=request.user)


@router.post("/tasks/{task_id}/reopen", response=TaskStateOut, summary="Reopen a task")
def reopen(request: StaffRequest, task_id: UUID, body: ReasonIn) -> Task:
    return reopen_task(
        task=task_for(request.user, task_id).task, reason=body.reason, by=request.user
    )
