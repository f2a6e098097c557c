"""What waits for a user, and for the coordinator what waits at others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, F, Min, Q, QuerySet

from kepu.engines.workflow.models import WorkItem
from kepu.engines.workflow.registry import WorkItemKind, kinds
from kepu.foundation.core import clock
from kepu.foundation.core.policy import NOTHING, Actor
from kepu.foundation.units.selectors import names_of


@dataclass(frozen=True)
class InboxEntry:
    """One thing to do: what about, for which unit, until when, and where to do it."""

    subject_id: UUID
    title: str
    unit: str
    due_on: date | None
    opened_at: datetime
    url: str
    is_late: bool


@dataclass(frozen=True)
class InboxGroup:
    """Everything of one kind, the most pressing first."""

    kind: WorkItemKind
    entries: list[InboxEntry]


@dataclass(frozen=True)
class WaitingCount:
    """How much of one kind waits at other units, and since when."""

    kind: WorkItemKind
    count: int
    late_count: int
    earliest_due_on: date | None


def inbox_for(user: Actor) -> list[InboxGroup]:
    """Open work of the units the user acts for, by kind, earliest due first.

    Kinds stand in the order of their most pressing entry. The number of queries is fixed
    by the number of kinds, not by the number of entries.
    """
    items = list(_open_for(user).order_by(F("due_on").asc(nulls_last=True), "opened_at", "pk"))
    units = names_of({item.assignee_id for item in items}, clock.today())
    groups: dict[str, list[WorkItem]] = {}
    for item in items:
        groups.setdefault(item.kind, []).append(item)
    return [
        InboxGroup(kind=kinds[name], entries=_entries(kinds[name], found, units))
        for name, found in groups.items()
    ]


def inbox_count(user: Actor) -> int:
    """How much waits for the user, in one query."""
    return _open_for(user).count()


def waiting_elsewhere(user: Actor) -> list[WaitingCount]:
    """Open work at other units about subjects the user follows, counted by kind."""
    late = Count("pk", filter=Q(due_on__lt=clock.today()))
    counted = (
        WorkItem.objects.filter(_about_followed(user), closed_at__isnull=True)
        .exclude(_waiting_for(user))
        .values("kind")
        .annotate(count=Count("pk"), late_count=late, earliest=Min("due_on"))
        .order_by("kind")
    )
    return [
        WaitingCount(kinds[row["kind"]], row["count"], row["late_count"], row["earliest"])
        for row in counted
    ]


def _open_for(user: Actor) -> QuerySet[WorkItem]:
    return WorkItem.objects.filter(_waiting_for(user), closed_at__isnull=True)


def _waiting_for(user: Actor) -> Q:
    condition = NOTHING
    for kind in kinds.values():
        condition |= Q(kind=kind.name, assignee__in=kind.units(user))
    return condition


def _about_followed(user: Actor) -> Q:
    condition = NOTHING
    for kind in kinds.values():
        followed = kind.followed_subjects(user).values("pk")
        condition |= Q(kind=kind.name, subject_id__in=followed)
    return condition


def _entries(
    kind: WorkItemKind, items: Iterable[WorkItem], units: dict[UUID, str]
) -> list[InboxEntry]:
    items = list(items)
    titles = kind.titles({item.subject_id for item in items})
    today = clock.today()
    return [
        InboxEntry(
            subject_id=item.subject_id,
            title=titles[item.subject_id],
            unit=units[item.assignee_id],
            due_on=item.due_on,
            opened_at=item.opened_at,
            url=kind.url(item),
            is_late=item.due_on is not None and item.due_on < today,
        )
        for item in items
    ]
