"""A unit's sheet: everything all issued plans ask of it, on one page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part, PlanState, ReportState, TaskState
from kepu.domains.plans.lights import with_lights
from kepu.domains.plans.models import Assignment, Plan, Receipt
from kepu.domains.plans.policy.tasks import AssignmentPolicy, ReceiptPolicy
from kepu.domains.plans.selectors.dates import light_dates
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import name_of, short_name


@dataclass(frozen=True)
class SheetRow:
    """One assignment on a sheet, with what the unit does next."""

    assignment: Assignment
    latest_label: str
    asks_report: bool

    @classmethod
    def of(cls, assignment: Assignment) -> "SheetRow":
        state: str | None = assignment.latest_state  # type: ignore[attr-defined]
        return cls(
            assignment=assignment,
            latest_label=str(ReportState(state).label) if state else "",
            asks_report=assignment.task.state == TaskState.OPEN and state != ReportState.SUBMITTED,
        )


@dataclass(frozen=True)
class PlanOnSheet:
    """One plan's part of a sheet."""

    plan: Plan
    issuer_name: str
    receipt: Receipt | None
    rows: list[SheetRow]


@dataclass(frozen=True)
class Sheet:
    """All open plans that name ``unit``, and whether it has signed for each."""

    unit: Unit
    unit_name: str
    may_sign: bool
    plans: list[PlanOnSheet] = field(default_factory=list)

    @property
    def task_count(self) -> int:
        return sum(len(part.rows) for part in self.plans)

    @property
    def unsigned(self) -> list[PlanOnSheet]:
        return [part for part in self.plans if part.receipt is None]

    @property
    def lead_count(self) -> int:
        return sum(row.assignment.part == Part.LEAD for part in self.plans for row in part.rows)


def plans_naming(unit: Unit) -> QuerySet[Plan]:
    """Issued plans with an assignment of ``unit``."""
    return Plan.objects.filter(
        Exists(Assignment.objects.filter(task__plan=OuterRef("pk"), unit=unit)),
        state=PlanState.ISSUED,
    ).order_by("issued_on", "pk")


def unsigned_plans(unit: Unit) -> QuerySet[Plan]:
    """Issued plans that name ``unit`` and lack its signature."""
    signed = Receipt.objects.filter(plan=OuterRef("pk"), unit=unit)
    return plans_naming(unit).filter(~Exists(signed))


def sheet_for(user: Actor, unit_id: UUID, *, year: int | None = None) -> Sheet:
    """The sheet of a unit, limited to what ``user`` may see of it.

    Raises `NotVisible` where the user neither acts for the unit nor issued it anything.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise _no_sheet()
    assignments = _assignments(user, unit, year)
    if not assignments and not ReceiptPolicy().can_at(user, "view", unit.pk):
        raise _no_sheet()
    may_sign = ReceiptPolicy().can_at(user, "sign", unit.pk)
    return Sheet(
        unit=unit,
        unit_name=name_of(unit),
        may_sign=may_sign,
        plans=list(_by_plan(unit, assignments)),
    )


def _no_sheet() -> NotVisible:
    return NotVisible(_("There is no such sheet, or it is not open to you."))


def _assignments(user: Actor, unit: Unit, year: int | None) -> list[Assignment]:
    leads = Assignment.objects.filter(part=Part.LEAD).annotate(unit_name=short_name("unit"))
    rows = (
        with_lights(AssignmentPolicy().visible(user), **light_dates())
        .filter(unit=unit, task__plan__state=PlanState.ISSUED)
        .select_related("task__item__section", "task__plan__issuer")
        .prefetch_related(Prefetch("task__assignments", queryset=leads, to_attr="leads"))
        .annotate(issuer_name=short_name("task__plan__issuer"))
        .order_by("task__plan__issued_on", "task__plan", "task__ordinal")
    )
    return list(rows.filter(task__plan__year=year) if year else rows)


def _by_plan(unit: Unit, assignments: Iterable[Assignment]) -> Iterable[PlanOnSheet]:
    receipts = {
        receipt.plan_id: receipt
        for receipt in Receipt.objects.filter(unit=unit).select_related("signed_by__person")
    }
    for plan, rows in groupby(assignments, key=lambda assignment: assignment.task.plan):
        found = list(rows)
        yield PlanOnSheet(
            plan=plan,
            issuer_name=found[0].issuer_name,  # type: ignore[attr-defined]
            receipt=receipts.get(plan.pk),
            rows=[SheetRow.of(assignment) for assignment in found],
        )


def sheets_of(user: Actor) -> QuerySet[Unit]:
    """The units whose sheets ``user`` keeps or reads, with name and counts, in order."""
    acted_for = ReceiptPolicy().units(user, "view")
    return (
        Unit.objects.filter(pk__in=acted_for)
        .filter(
            Exists(
                Assignment.objects.filter(unit=OuterRef("pk"), task__plan__state=PlanState.ISSUED)
            )
        )
        .annotate(short_name=short_name("pk"))
        .order_by("code", "short_name", "pk")
    )
