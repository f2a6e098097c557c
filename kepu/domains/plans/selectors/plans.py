"""One plan as a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part, TaskState
from kepu.domains.plans.models import Assignment, Item, NamedUnit, Plan, PlanSource, Receipt, Task
from kepu.domains.plans.policy.plans import PlanPolicy
from kepu.domains.plans.policy.tasks import TaskPolicy
from kepu.engines.workflow.selectors import HistoryEntry, history_of
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import short_name, with_names


def plan_for(user: Actor, pk: UUID, act: str = "view") -> Plan:
    """The plan with ``issuer_name``, if ``user`` may do ``act``; not found or forbidden else."""
    plan = Plan.objects.filter(pk=pk).annotate(issuer_name=short_name("issuer")).first()
    if plan is None:
        raise NotVisible(_("There is no such plan, or it is not open to you."))
    PlanPolicy().require(user, act, plan)
    return plan


@dataclass(frozen=True)
class ItemRow:
    """An item as the plan page shows it: whom it names, and the tasks a reader may open."""

    item: Item
    leads: Sequence[str]
    supports: Sequence[str]
    tasks: Sequence[Task]


@dataclass(frozen=True)
class PlanPage:
    """A plan as one user sees it."""

    plan: Plan
    source: PlanSource
    rows: Sequence[ItemRow]
    may: frozenset[str]
    history: Sequence[HistoryEntry]
    signatures: Sequence[Unit] | None

    @property
    def tasks_are_closed(self) -> bool:
        """Whether nothing is left to do, as closing the plan asks."""
        tasks = [task for row in self.rows for task in row.tasks]
        return all(task.state == TaskState.CLOSED for task in tasks)

    @property
    def signed_count(self) -> int:
        return sum(unit.signed_at is not None for unit in self.signatures or ())  # type: ignore[attr-defined]


def plan_page_for(user: Actor, pk: UUID) -> PlanPage:
    """The plan with items, history and, for the issuing office, who has signed."""
    plan = plan_for(user, pk)
    policy = PlanPolicy()
    may = frozenset(
        act
        for act in ("edit", "issue", "withdraw", "close", "follow")
        if policy.can(user, act, plan)
    )
    return PlanPage(
        plan=plan,
        source=PlanSource.objects.select_related("file").get(plan=plan),
        rows=[_row(item) for item in _items(user, plan)],
        may=may,
        history=history_of(plan),
        signatures=list(signatures(plan)) if "follow" in may else None,
    )


def signatures(plan: Plan) -> QuerySet[Unit]:
    """Every unit a plan names, unsigned ones first, with ``short_name`` and ``signed_at``."""
    receipts = Receipt.objects.filter(plan=plan, unit=OuterRef("pk"))
    named = Assignment.objects.filter(unit=OuterRef("pk"), task__plan=plan)
    units = Unit.objects.filter(Exists(named)).annotate(signed_at=receipts.values("signed_at")[:1])
    return with_names(units).order_by(F("signed_at").asc(nulls_first=True), "ordinal", "pk")


def _items(user: Actor, plan: Plan) -> Iterable[Item]:
    names = (
        NamedUnit.objects.select_related("group")
        .annotate(unit_name=short_name("unit", plan.issued_on))
        .order_by("ordinal")
    )
    tasks = TaskPolicy().visible(user).order_by("ordinal")
    return (
        plan.items.filter(is_removed=False)
        .select_related("section")
        .prefetch_related(
            Prefetch("named_units", queryset=names), Prefetch("tasks", queryset=tasks)
        )
        .order_by("ordinal")
    )


def _row(item: Item) -> ItemRow:
    names = [(name.part, _shown(name)) for name in item.named_units.all()]
    return ItemRow(
        item=item,
        leads=[shown for part, shown in names if part == Part.LEAD],
        supports=[shown for part, shown in names if part != Part.LEAD],
        tasks=list(item.tasks.all()),
    )


def _shown(name: NamedUnit) -> str:
    """What a name was matched to, as it was called on the day of issue; else as printed."""
    if name.group:
        return name.group.name
    return str(name.unit_name or name.name_printed)  # type: ignore[attr-defined]
