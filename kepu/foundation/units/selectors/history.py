"""What a unit's page tells: its names, its places in the tree, its groups, what came of it."""

from dataclasses import dataclass

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When

from kepu.foundation.core.clock import today
from kepu.foundation.core.periods import valid_on
from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind
from kepu.foundation.units.models import (
    GroupMember,
    Unit,
    UnitAncestor,
    UnitEdge,
    UnitName,
    UnitSuccession,
)
from kepu.foundation.units.selectors.names import short_name, with_names

SHOWN_KINDS = (*OFFICIAL_KINDS, NameKind.FORMER, NameKind.ALIAS)


@dataclass(frozen=True)
class UnitHistory:
    """Everything dated about one unit. Edges carry ``parent_name``, successions both names."""

    names: QuerySet[UnitName]
    path: QuerySet[Unit]
    children: QuerySet[Unit]
    places: QuerySet[UnitEdge]
    groups: QuerySet[GroupMember]
    successions: QuerySet[UnitSuccession]


def history_of(unit: Unit) -> UnitHistory:
    """The past and present of ``unit``; every part is a query of its own."""
    day = today()
    edges = UnitEdge.objects.filter(child=unit)
    below = UnitEdge.objects.filter(valid_on(day), parent=unit)
    either = UnitSuccession.objects.filter(Q(old=unit) | Q(new=unit))
    return UnitHistory(
        names=_names(unit),
        path=_path(unit),
        children=with_names(Unit.objects.filter(pk__in=below.values("child"))),
        places=edges.annotate(parent_name=short_name("parent", day)).order_by("-valid_from"),
        groups=unit.memberships.select_related("group").order_by("group__name", "-valid_from"),
        successions=either.annotate(
            old_name=short_name("old"), new_name=short_name("new")
        ).order_by("-on", "pk"),
    )


def _names(unit: Unit) -> QuerySet[UnitName]:
    """The official names first, of each kind the latest first."""
    ranks = [When(kind=kind, then=rank) for rank, kind in enumerate(SHOWN_KINDS)]
    latest = F("valid_until").desc(nulls_first=True)
    return unit.names.order_by(Case(*ranks, output_field=IntegerField()), latest, "name")


def _path(unit: Unit) -> QuerySet[Unit]:
    """The units above ``unit`` today, the uppermost first: the fewer stand above, the higher."""
    day = today()
    closure = UnitAncestor.objects.filter(valid_on(day)).order_by()
    above = closure.filter(unit=unit).exclude(ancestor=unit)
    counted = closure.filter(unit=OuterRef("pk")).values("unit").annotate(count=Count("pk"))
    found = with_names(Unit.objects.filter(pk__in=above.values("ancestor")))
    return found.annotate(depth=Subquery(counted.values("count"))).order_by("depth")
