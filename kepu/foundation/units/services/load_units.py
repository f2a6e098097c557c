"""Enter a whole register from a file. Loading it again adds only what is new."""

from datetime import date, datetime
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import Unit, UnitGroup, UnitName
from kepu.foundation.units.reference_file import UnitRow, read_groups, read_units
from kepu.foundation.units.services.change_membership import change_membership
from kepu.foundation.units.services.create_group import create_group
from kepu.foundation.units.services.create_unit import create_unit
from kepu.foundation.units.services.learn_alias import learn_alias

SOURCE, ASSUMED_SOURCE = "名录", "名录（待核实）"


@transaction.atomic
def load_units(*, path: Path, on: date, by: Actor | None, now: datetime | None = None) -> int:
    """Enter the units and groups of the file as of ``on``; returns how many units were new.

    A unit is known by its code, or by its short name where it has none. What the register
    says already about a known unit is left as it is; it only learns further names.
    """
    groups = _load_groups(path, by, now)
    before = Unit.objects.count()
    units: dict[str, Unit] = {}
    for row in read_units(path):
        known = _known(row)
        unit = units[row.name] = known or _create(row, units, on, by, now)
        _learn_names(unit, row, by, now)
        for name in row.groups if known is None else ():
            group = groups.get(name)
            if group is None:
                raise InvalidInput(
                    _("Line %(line)s names a group that is not in the file: %(name)s.")
                    % {"line": row.line, "name": name}
                )
            change_membership(group=group, unit=unit, belongs=True, on=on, by=by, now=now)
    return Unit.objects.count() - before


def _load_groups(path: Path, by: Actor | None, now: datetime | None) -> dict[str, UnitGroup]:
    known = {group.name: group for group in UnitGroup.objects.all()}
    for row in read_groups(path):
        if row.name not in known:
            known[row.name] = create_group(
                name=row.name,
                english_name=row.english_name,
                aliases=row.aliases,
                by=by,
                now=now,
            )
    return known


def _known(row: UnitRow) -> Unit | None:
    if row.code:
        return Unit.objects.filter(code=row.code).first()
    names = UnitName.objects.filter(name=row.name, kind=NameKind.SHORT, unit__code="")
    return Unit.objects.filter(pk__in=names.values("unit")).first()


def _create(
    row: UnitRow, units: dict[str, Unit], on: date, by: Actor | None, now: datetime | None
) -> Unit:
    if row.under and row.under not in units:
        raise InvalidInput(
            _("Line %(line)s stands under a unit that is not above it: %(name)s.")
            % {"line": row.line, "name": row.under}
        )
    if row.kind not in UnitKind.values:
        raise InvalidInput(
            _("Line %(line)s has an unknown kind: %(kind)s.") % {"line": row.line, "kind": row.kind}
        )
    return create_unit(
        name=row.name,
        kind=UnitKind(row.kind),
        on=on,
        under=units.get(row.under),
        full_name=row.full_name,
        english_name=row.english_name,
        code=row.code,
        source=SOURCE,
        by=by,
        now=now,
    )


def _learn_names(unit: Unit, row: UnitRow, by: Actor | None, now: datetime | None) -> None:
    for name in row.aliases:
        learn_alias(unit=unit, name=name, source=SOURCE, by=by, now=now)
    for former in row.former_names:
        source = SOURCE if former.is_checked else ASSUMED_SOURCE
        learn_alias(
            unit=unit,
            name=former.name,
            kind=NameKind.FORMER,
            until=former.until,
            source=source,
            by=by,
            now=now,
        )
