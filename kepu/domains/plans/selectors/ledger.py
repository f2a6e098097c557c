"""The ledger (台账): every task the user may see, filtered, with its light."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import (
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce

from kepu.domains.plans.choices import Part, PlanState, TaskState
from kepu.domains.plans.lights import rank_of, with_task_lights
from kepu.domains.plans.models import Assignment, Plan, Receipt, Report, Task
from kepu.domains.plans.policy.tasks import TaskPolicy
from kepu.domains.plans.selectors.counts import count_of
from kepu.domains.plans.selectors.dates import light_dates
from kepu.engines.workflow.choices import Light
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import short_name


@dataclass(frozen=True)
class LedgerFilter:
    """What the ledger is narrowed to; an empty value narrows nothing."""

    plan: UUID | None = None
    year: int | None = None
    unit: UUID | None = None
    part: str = ""
    light: str = ""
    state: str = ""
    text: str = ""


def ledger(user: Actor, narrowed: LedgerFilter) -> QuerySet[Task]:
    """Tasks visible to ``user``, worst light first within their plan's order.

    Each row has ``light_rank``, ``due``, ``last_report_at``, ``asked_count``,
    ``signed_count``, ``leads`` and ``support_count``; the number of queries is fixed.
    """
    tasks = TaskPolicy().visible(user).filter(plan__state=PlanState.ISSUED)
    tasks = _narrow(with_task_lights(tasks, **light_dates()), narrowed)
    return (
        _with_counts(tasks)
        .select_related("item__section", "plan")
        .prefetch_related(Prefetch("assignments", queryset=_leads(), to_attr="leads"))
        .order_by("-plan__year", "plan__issued_on", "plan", "ordinal")
    )


def _leads() -> QuerySet[Assignment]:
    return (
        Assignment.objects.filter(part=Part.LEAD)
        .annotate(unit_name=short_name("unit"))
        .order_by("ordinal")
    )


def _with_counts(tasks: QuerySet[Task]) -> QuerySet[Task]:
    asked = Assignment.objects.filter(task=OuterRef("pk"))
    signed = asked.filter(
        Exists(Receipt.objects.filter(plan=OuterRef("task__plan"), unit=OuterRef("unit")))
    )
    reports = Report.objects.filter(measure__assignment__task=OuterRef("pk"))
    return tasks.annotate(
        due=Coalesce(F("due_on"), F("plan__due_on")),
        asked_count=count_of(asked, by="task"),
        signed_count=count_of(signed, by="task"),
        support_count=count_of(asked.filter(part=Part.SUPPORT), by="task"),
        last_report_at=Subquery(reports.order_by("-reported_at").values("reported_at")[:1]),
    )


def _narrow(tasks: QuerySet[Task], narrowed: LedgerFilter) -> QuerySet[Task]:
    conditions = Q()
    if narrowed.plan:
        conditions &= Q(plan=narrowed.plan)
    if narrowed.year:
        conditions &= Q(plan__year=narrowed.year)
    if narrowed.unit:
        named = Assignment.objects.filter(task=OuterRef("pk"), unit=narrowed.unit)
        conditions &= Q(Exists(named.filter(part=narrowed.part) if narrowed.part else named))
    if narrowed.state in TaskState.values:
        conditions &= Q(state=narrowed.state)
    if narrowed.light in Light.values:
        conditions &= Q(light_rank=rank_of(Light(narrowed.light)))
    if narrowed.text:
        conditions &= Q(item__text__icontains=narrowed.text) | Q(item__number_printed=narrowed.text)
    return tasks.filter(conditions)


@dataclass(frozen=True)
class LedgerChoices:
    """What the filters offer: only what stands in the user's ledger."""

    plans: list[Plan]
    years: list[int]
    units: list[Unit]


def ledger_choices(user: Actor) -> LedgerChoices:
    visible = TaskPolicy().visible(user).filter(plan__state=PlanState.ISSUED).order_by()
    plans = Plan.objects.filter(pk__in=visible.values("plan")).order_by("-year", "title")
    units = (
        Unit.objects.filter(
            pk__in=Assignment.objects.filter(task__in=visible.values("pk")).values("unit")
        )
        .annotate(short_name=short_name("pk"))
        .order_by("code", "short_name")
    )
    found = list(plans)
    return LedgerChoices(
        plans=found,
        years=sorted({plan.year for plan in found}, reverse=True),
        units=list(units),
    )
