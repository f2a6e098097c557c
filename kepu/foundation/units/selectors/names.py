"""What a unit is called: its short name on a date."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Expression, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kepu.foundation.core.clock import today
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import Unit, UnitName

Units = TypeVar("Units", bound=QuerySet[Unit])


def short_name(
    path: str = "unit", on: date | None = None, kind: str = NameKind.SHORT
) -> Expression:
    """An expression for the name of the unit to which ``path`` leads, for any queryset.

        Assignment.objects.annotate(unit_name=short_name("unit", on=plan.issued_on))

    Before a unit opened it is called by its first name, after it closed by its last.
    ``kind`` asks for another of the official names.
    """
    names = UnitName.objects.filter(unit=OuterRef(path), kind=kind).values("name")
    borne = names.filter(valid_from__lte=on or today()).order_by("-valid_from")
    return Coalesce(Subquery(borne[:1]), Subquery(names.order_by("valid_from")[:1]))


def with_names(queryset: Units, on: date | None = None) -> Units:
    """Add ``short_name`` to every unit, in the same query."""
    return queryset.annotate(short_name=short_name("pk", on))


def name_of(unit: Unit | UUID, on: date | None = None) -> str:
    """The short name of one unit on a date."""
    pk = unit.pk if isinstance(unit, Unit) else unit
    return names_of([pk], on).get(pk, "")


def names_of(unit_ids: Iterable[UUID], on: date | None = None) -> dict[UUID, str]:
    """The short names of several units, by their ids."""
    units = Unit.objects.filter(pk__in=list(unit_ids)).order_by()
    return {pk: name or "" for pk, name in units.values_list("pk", short_name("pk", on))}
