"""Units a user may see or change."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery, UUIDField
from django.utils.translation import gettext as _

from kepu.foundation.core.clock import today
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import Unit, UnitEdge, UnitName
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.selectors.names import short_name, with_names
from kepu.foundation.units.selectors.tree import still_open


@dataclass(frozen=True)
class UnitFilter:
    """What a list of units is narrowed by; what is empty narrows nothing."""

    words: str = ""
    kind: str = ""
    is_closed: bool = False


def units_for(user: Actor, act: str = "view") -> QuerySet[Unit]:
    """The units to which ``user`` may do ``act``, each with ``short_name`` of today."""
    return with_names(unit_policy.visible(user, act))


def unit_for(user: Actor, pk: UUID, act: str = "view") -> Unit:
    """One unit, with ``short_name``; not found where ``user`` may not do ``act``."""
    try:
        return units_for(user, act).get(pk=pk)
    except Unit.DoesNotExist:
        raise NotVisible(_("There is no such unit, or it is not open to you.")) from None


def register_list(user: Actor, narrowed: UnitFilter, on: date | None = None) -> QuerySet[Unit]:
    """The register's units with ``full_name``, ``english_name``, ``parent`` and ``parent_name``.

    Words are looked for in every name a unit ever bore.
    """
    day = on or today()
    found = _described(units_for(user), day)
    found = found.exclude(still_open(day)) if narrowed.is_closed else found.filter(still_open(day))
    if words := narrowed.words.strip():
        named = UnitName.objects.filter(name__icontains=words)
        found = found.filter(pk__in=named.values("unit"))
    if narrowed.kind:
        found = found.filter(kind=narrowed.kind)
    return found


def described_unit(user: Actor, pk: UUID) -> Unit:
    """One unit as in `register_list`, open or closed, with its ``names``."""
    unit_for(user, pk)
    return _described(units_for(user), today()).prefetch_related("names").get(pk=pk)


def _described(found: QuerySet[Unit], day: date) -> QuerySet[Unit]:
    edges = UnitEdge.objects.filter(valid_on(day), child=OuterRef("pk"))
    named_edges = edges.annotate(parent_name=short_name("parent", day))
    return found.annotate(
        full_name=short_name("pk", day, NameKind.FULL),
        english_name=short_name("pk", day, NameKind.ENGLISH),
        parent=Subquery(edges.values("parent")[:1], output_field=UUIDField()),
        parent_name=Subquery(named_edges.values("parent_name")[:1]),
    )


def open_units(user: Actor) -> QuerySet[Unit]:
    """The units open today, to choose from."""
    return units_for(user).filter(still_open(today()))
