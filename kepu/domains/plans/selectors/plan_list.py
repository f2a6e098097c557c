"""Plans as a list, what it may be narrowed to, and the offices that may add to it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, QuerySet

from kepu.domains.plans.models import Assignment, Item, Plan, Receipt
from kepu.domains.plans.policy.plans import PlanPolicy
from kepu.domains.plans.selectors.counts import count_of
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import short_name, with_names


@dataclass(frozen=True)
class PlanFilter:
    """What the list is narrowed to; an empty value narrows nothing."""

    state: str = ""
    year: int | None = None
    issuer: UUID | None = None


def plans_for(user: Actor, narrowed: PlanFilter | None = None) -> QuerySet[Plan]:
    """Plans visible to ``user``, latest year first.

    Each row has ``issuer_name``, ``item_count``, ``asked_count`` (units named) and
    ``signed_count``; the number of queries is fixed.
    """
    narrowed = narrowed or PlanFilter()
    items = Item.objects.filter(plan=OuterRef("pk"), is_removed=False)
    asked = Assignment.objects.filter(task__plan=OuterRef("pk"))
    wanted = {"state": narrowed.state, "year": narrowed.year, "issuer": narrowed.issuer}
    return (
        PlanPolicy()
        .visible(user)
        .filter(**{name: value for name, value in wanted.items() if value})
        .annotate(
            issuer_name=short_name("issuer"),
            item_count=count_of(items, by="plan"),
            asked_count=count_of(asked, by="task__plan", what="unit"),
            signed_count=count_of(Receipt.objects.filter(plan=OuterRef("pk")), by="plan"),
        )
        .order_by("-year", "-created_at", "pk")
    )


@dataclass(frozen=True)
class PlanChoices:
    """What the filters offer: only what stands in the user's list."""

    years: list[int]
    issuers: list[tuple[UUID, str]]


def plan_choices(user: Actor) -> PlanChoices:
    """Years, latest first, and issuing offices of the plans visible to ``user``."""
    visible = PlanPolicy().visible(user).order_by()
    years = visible.values_list("year", flat=True).distinct().order_by("-year")
    issuers = with_names(Unit.objects.filter(pk__in=visible.values("issuer")))
    return PlanChoices(list(years), [(unit.pk, unit.short_name) for unit in issuers])  # type: ignore[attr-defined]


def issuing_units(user: Actor) -> QuerySet[Unit]:
    """The offices for which ``user`` may upload plans, each with ``short_name``."""
    units: QuerySet[Unit] = Unit.objects.filter(pk__in=PlanPolicy().units(user, "upload"))
    return with_names(units.exclude(closed_on__isnull=False))
