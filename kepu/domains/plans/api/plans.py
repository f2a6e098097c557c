"""Plans over the API: the list, uploading, issuing and withdrawing."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from ninja import File, Form, Query, Router, Schema, Status
from ninja.files import UploadedFile
from ninja.pagination import PageNumberPagination, paginate

from kepu.domains.plans.models import Plan
from kepu.domains.plans.selectors.issuing import IssuePreview, UnitLoad, issue_preview
from kepu.domains.plans.selectors.plan_list import PlanFilter, plans_for
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.services.close_plan import close_plan
from kepu.domains.plans.services.issue_plan import IssueTerms, issue_plan
from kepu.domains.plans.services.upload_plan import UploadTerms, upload_plan
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core import clock
from kepu.foundation.units.selectors import unit_for

router = Router(tags=["plans"])


class PlanOut(Schema):
    """A plan; ``issuer`` is the id of the office that issues it."""

    id: UUID
    issuer: UUID
    title: str
    document_number: str
    year: int
    state: str
    issued_on: date | None
    sign_by: date | None
    due_on: date | None

    @staticmethod
    def resolve_issuer(plan: Plan) -> UUID:
        return plan.issuer_id


class PlanQuery(Schema):
    """The filters of the list of plans."""

    state: str = ""
    year: int | None = None
    issuer: UUID | None = None


class UploadIn(Schema):
    """The fields beside the file; ``key``, an id of your own, says that a further plan is meant."""

    issuer: UUID
    year: int | None = None
    document_number: str = ""
    key: UUID | None = None


class TermsIn(Schema):
    """The days and the number a plan is issued with; ``due_on`` is for items without a date."""

    issued_on: date
    sign_by: date
    due_on: date
    document_number: str = ""


class ReasonIn(Schema):
    """Why a draft is withdrawn."""

    reason: str


class LoadOut(Schema):
    """How many tasks a unit would get, and how many of them it would lead."""

    unit: UUID
    unit_name: str
    task_count: int
    lead_count: int

    @staticmethod
    def resolve_unit(load: UnitLoad) -> UUID:
        return load.unit_id


class PreviewOut(Schema):
    """What issuing on a day would do; ``blockers`` are sentences, none where it may be issued."""

    issued_on: date
    item_count: int
    task_count: int
    units: list[LoadOut]
    blockers: list[str]

    @staticmethod
    def resolve_issued_on(preview: IssuePreview) -> date:
        return preview.on

    @staticmethod
    def resolve_item_count(preview: IssuePreview) -> int:
        return len(preview.items)

    @staticmethod
    def resolve_task_count(preview: IssuePreview) -> int:
        return len(preview.tasks)

    @staticmethod
    def resolve_units(preview: IssuePreview) -> list[UnitLoad]:
        return list(preview.loads)

    @staticmethod
    def resolve_blockers(preview: IssuePreview) -> list[str]:
        return [blocker.sentence for blocker in preview.blockers]


@router.get("", response=list[PlanOut], summary="Plans")
@paginate(PageNumberPagination, page_size=50)
def list_plans(request: StaffRequest, filters: Query[PlanQuery]) -> QuerySet[Plan]:
    """All plans the user may see, latest year first."""
    return plans_for(request.user, PlanFilter(**filters.dict()))


@router.post("", response={201: PlanOut}, summary="Upload a plan")
def upload(request: StaffRequest, fields: Form[UploadIn], file: File[UploadedFile]) -> Status[Plan]:
    """Multipart form; a draft is read out of ``file``: Word, WPS, PDF, a web page or text."""
    plan = upload_plan(
        issuer=unit_for(request.user, fields.issuer),
        upload=file,
        name=file.name or "",
        terms=UploadTerms(year=fields.year, document_number=fields.document_number),
        key=fields.key,
        by=request.user,
    )
    return Status(201, plan)


@router.get("/{uuid:plan_id}", response=PlanOut, summary="One plan")
def get_plan(request: StaffRequest, plan_id: UUID) -> Plan:
    return plan_for(request.user, plan_id)


@router.get("/{uuid:plan_id}/issue", response=PreviewOut, summary="What issuing would do")
def preview(request: StaffRequest, plan_id: UUID, issued_on: date | None = None) -> IssuePreview:
    """Tasks, units and what stands in the way, as of ``issued_on`` (today by default)."""
    plan = plan_for(request.user, plan_id, "issue")
    return issue_preview(plan, issued_on or clock.today())


@router.post("/{uuid:plan_id}/issue", response=PlanOut, summary="Issue a plan")
def issue(request: StaffRequest, plan_id: UUID, body: TermsIn) -> Plan:
    plan = plan_for(request.user, plan_id, "issue")
    return issue_plan(plan=plan, terms=IssueTerms(**body.dict()), by=request.user)


@router.post("/{uuid:plan_id}/withdraw", response=PlanOut, summary="Withdraw a draft")
def withdraw(request: StaffRequest, plan_id: UUID, body: ReasonIn) -> Plan:
    plan = plan_for(request.user, plan_id, "withdraw")
    return withdraw_plan(plan=plan, reason=body.reason, by=request.user)


@router.post("/{uuid:plan_id}/close", response=PlanOut, summary="Close a plan")
def close(request: StaffRequest, plan_id: UUID) -> Plan:
    """Only when every task of the plan is closed."""
    return close_plan(plan=plan_for(request.user, plan_id, "close"), by=request.user)
