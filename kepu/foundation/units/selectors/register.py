"""The register as plain data, for matching the names in a text."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from kepu.foundation.core.clock import today
from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind
from kepu.foundation.units.models import Unit, UnitGroup, UnitHeir, UnitName
from kepu.foundation.units.register import Register, RegisterEntry
from kepu.foundation.units.selectors.tree import still_open


def register_on(on: date | None = None) -> Register:
    """All names that lead to a unit open on a date, or to a group.

    The names of a closed unit lead to those who act for it, as former names. Official names
    that come later lead to the unit that will bear them, or to those it will act for.
    """
    day = on or today()
    entries = (
        *_own_names(day),
        *_inherited_names(day),
        *_later_names(day),
        *_group_names(),
    )
    return Register(on=day, entries=entries)


def units_named(name: str, on: date | None = None) -> QuerySet[Unit]:
    """Units that bear exactly ``name`` in any form on a date, or that inherited it."""
    refs = {entry.ref for entry in register_on(on).named(name) if not entry.is_group}
    return Unit.objects.filter(pk__in=refs)


def _own_names(day: date) -> list[RegisterEntry]:
    names = UnitName.objects.filter(unit__in=_open_on(day), valid_from__lte=day)
    ordered = names.order_by("unit__ordinal", "unit", "kind", "valid_from", "name")
    return [_entry(name, day) for name in ordered.select_related("unit")]


def _inherited_names(day: date) -> list[RegisterEntry]:
    heirs = UnitHeir.objects.filter(on__lte=day, heir__in=_open_on(day)).order_by("old", "heir")
    names: dict[object, list[UnitName]] = {}
    for name in UnitName.objects.filter(unit__in=heirs.values("old")):
        names.setdefault(name.unit_id, []).append(name)
    return [
        RegisterEntry(heir.heir_id, False, name.name, NameKind.FORMER, False)
        for heir in heirs
        for name in names.get(heir.old_id, ())
    ]


def _later_names(day: date) -> list[RegisterEntry]:
    later = UnitName.objects.filter(kind__in=OFFICIAL_KINDS, valid_from__gt=day)
    names = list(later.order_by("valid_from", "unit", "kind", "name"))
    if not names:
        return []
    passing = UnitHeir.objects.filter(on__gt=day, old__in=_open_on(day)).order_by("heir", "old")
    bearers: dict[object, list[UUID]] = {}
    for heir in passing.filter(heir__opened_on__gt=day):
        bearers.setdefault(heir.heir_id, []).append(heir.old_id)
    return [
        RegisterEntry(ref, False, name.name, name.kind, False)
        for name in names
        for ref in bearers.get(name.unit_id, [name.unit_id])
    ]


def _group_names() -> list[RegisterEntry]:
    entries = []
    for group in UnitGroup.objects.all():
        entries.append(RegisterEntry(group.pk, True, group.name, NameKind.SHORT, True))
        entries.extend(
            RegisterEntry(group.pk, True, alias, NameKind.ALIAS, True)
            for alias in group.aliases.splitlines()
        )
    return entries


def _entry(name: UnitName, day: date) -> RegisterEntry:
    kind = NameKind.FORMER if _ended(name, day) else NameKind(name.kind)
    if kind == NameKind.FORMER and _is_borne_until_later(name, day):
        kind = NameKind.ALIAS
    return RegisterEntry(name.unit_id, False, name.name, str(kind), kind != NameKind.FORMER)


def _is_borne_until_later(name: UnitName, day: date) -> bool:
    """Whether a former name has a last day of its own, and that is still to come."""
    return not _ended(name, day) and name.valid_until not in (None, name.unit.closed_on)


def _ended(name: UnitName, day: date) -> bool:
    return name.valid_until is not None and name.valid_until <= day


def _open_on(day: date) -> QuerySet[Unit]:
    return Unit.objects.filter(still_open(day), opened_on__lte=day)
