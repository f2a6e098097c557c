"""The running year over the API: sheets, reports, reviews, the ledger."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from ninja import Query, Router
from ninja.pagination import PageNumberPagination, paginate

from kepu.domains.plans.api.task_shapes import (
    LedgerQuery,
    ReasonIn,
    ReceiptOut,
    ReportIn,
    ReportOut,
    SheetOut,
    TaskDetailOut,
    TaskOut,
    TaskStateOut,
    sheet_out,
    task_detail_out,
    task_out,
)
from kepu.domains.plans.exports.ledger import ledger_file
from kepu.domains.plans.models import Report, Task
from kepu.domains.plans.selectors.ledger import LedgerFilter, ledger
from kepu.domains.plans.selectors.sheets import sheet_for
from kepu.domains.plans.selectors.tasks import assignment_for, report_for, task_for
from kepu.domains.plans.services.close_task import close_task, reopen_task
from kepu.domains.plans.services.review_report import accept_report, return_report
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.services.submit_report import submit_report
from kepu.foundation.accounts.requests import StaffRequest

router = Router(tags=["tasks"])


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
        return page | {self.items_attribute: [task_out(row) for row in page[self.items_attribute]]}


@router.get("/sheets/{unit_id}", response=SheetOut, summary="A unit's sheet")
def get_sheet(request: StaffRequest, unit_id: UUID) -> SheetOut:
    return sheet_out(sheet_for(request.user, unit_id))


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


@router.get("/ledger.xlsx", summary="The ledger as a spreadsheet")
def get_ledger_file(request: StaffRequest, filters: Query[LedgerQuery]) -> FileResponse:
    """Every row that the same filters leave, not only one page of them."""
    rows = ledger(request.user, LedgerFilter(**filters.dict()))
    return FileResponse(ledger_file(rows), as_attachment=True, filename="ledger.xlsx")


@router.get("/tasks/{task_id}", response=TaskDetailOut, summary="One task")
def get_task(request: StaffRequest, task_id: UUID) -> TaskDetailOut:
    """With the units named in it and their reports, as far as the user may read them."""
    return task_detail_out(task_for(request.user, task_id))


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
