"""The office issues a plan (下达): items become tasks, and every unit named is asked to sign."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.models import Assignment, Measure, Plan, Task
from kepu.domains.plans.moves.plans import PLAN_MOVES
from kepu.domains.plans.notices import PLAN_ISSUED
from kepu.domains.plans.policy.plans import PlanPolicy
from kepu.domains.plans.selectors.issuing import IssuePreview, PlannedTask, issue_preview
from kepu.domains.plans.waiting.kinds import SIGN_SHEET
from kepu.domains.plans.waiting.telling import tell_liaisons
from kepu.engines.workflow.services import open_work_item, perform
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, InvalidInput
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import name_of


@dataclass(frozen=True, kw_only=True)
class IssueTerms:
    """The days and the number a plan is issued with."""

    issued_on: date
    sign_by: date
    due_on: date
    document_number: str = ""


@transaction.atomic
def issue_plan(*, plan: Plan, terms: IssueTerms, by: User, now: datetime | None = None) -> Plan:
    """Issue a draft and return the plan.

    Groups expand, and names must be open units, as of ``terms.issued_on``. A second click of
    the same person changes nothing and returns the plan as issued. Raises `Conflict` where
    somebody else issued or withdrew it first, `NotReady` with what is still open in the
    draft, `InvalidInput` for days in the wrong order.
    """
    now = now or clock.now()
    # Two people who issue one draft meet here; the second finds it issued.
    plan = Plan.objects.select_for_update().get(pk=plan.pk)
    was_draft = plan.state == PlanState.DRAFT
    if was_draft:
        PlanPolicy().require(by, "issue", plan)
        _check(terms)
        preview = _ready_preview(plan, terms.issued_on)
    perform(
        table=PLAN_MOVES, subject=plan, verb="issue", by=by, now=now, changes=_changes(plan, terms)
    )
    if was_draft:
        _make_tasks(preview)
        _ask_to_sign(preview, terms, now)
    return plan


class NotReady(Conflict):
    """The draft has open questions; ``preview.blockers`` lists them."""

    code = "not_ready"

    def __init__(self, preview: IssuePreview):
        super().__init__(
            _("The plan cannot be issued yet. %(first)s") % {"first": preview.blockers[0].sentence}
        )
        self.preview = preview


def _check(terms: IssueTerms) -> None:
    """Refuse days that cannot follow one another."""
    if terms.issued_on > clock.today():
        raise InvalidInput(
            _("Choose today or an earlier day; a plan is issued when it is issued."),
            field="issued_on",
        )
    if terms.sign_by < terms.issued_on:
        raise InvalidInput(_("Choose a day on or after the day of issue."), field="sign_by")
    if terms.due_on < terms.issued_on:
        raise InvalidInput(_("Choose a day on or after the day of issue."), field="due_on")


def _ready_preview(plan: Plan, on: date) -> IssuePreview:
    preview = issue_preview(plan, on)
    if preview.blockers:
        raise NotReady(preview)
    return preview


def _changes(plan: Plan, terms: IssueTerms) -> dict[str, object]:
    return {
        "issued_on": terms.issued_on,
        "sign_by": terms.sign_by,
        "due_on": terms.due_on,
        "document_number": terms.document_number or plan.document_number,
    }


def _make_tasks(preview: IssuePreview) -> None:
    tasks = [
        Task(
            plan=preview.plan,
            item=planned.item,
            ordinal=ordinal,
            due_printed=planned.item.due_printed,
            due_on=planned.item.due_on,
        )
        for ordinal, planned in enumerate(preview.tasks, start=1)
    ]
    Task.objects.bulk_create(tasks)
    pairs = zip(tasks, preview.tasks, strict=True)
    assignments = Assignment.objects.bulk_create(_assignments(pairs))
    Measure.objects.bulk_create(Measure(assignment=assignment) for assignment in assignments)


def _assignments(pairs: Iterable[tuple[Task, PlannedTask]]) -> Iterator[Assignment]:
    for task, planned in pairs:
        for ordinal, share in enumerate(planned.shares, start=1):
            yield Assignment(
                task=task,
                unit_id=share.unit,
                part=share.part,
                ordinal=ordinal,
                via_group_id=share.via_group,
            )


def _ask_to_sign(preview: IssuePreview, terms: IssueTerms, now: datetime) -> None:
    """Put the sheet into the inbox of every unit named, and tell its liaison officers."""
    plan = preview.plan
    issuer = name_of(plan.issuer, terms.issued_on)
    units = Unit.objects.in_bulk([load.unit_id for load in preview.loads])
    for load in preview.loads:
        unit = units[load.unit_id]
        open_work_item(
            subject=plan, kind=SIGN_SHEET.name, assignee=unit, due_on=terms.sign_by, now=now
        )
        tell_liaisons(
            kind=PLAN_ISSUED.name,
            unit=unit,
            context={
                "unit": load.unit_name,
                "plan": plan.title,
                "issuer": issuer,
                "count": str(load.task_count),
                "sign_by": terms.sign_by,
            },
            dedupe_key=f"{PLAN_ISSUED.name}:{plan.pk}:{unit.pk}",
            url=reverse("plans:sheet", args=[unit.pk]),
            now=now,
        )
