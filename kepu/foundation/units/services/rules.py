"""What must hold before the register is changed, and the sentences that say what does not."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kepu.foundation.core.errors import Conflict, InvalidInput
from kepu.foundation.core.periods import overlapping, valid_on
from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind
from kepu.foundation.units.models import (
    GroupMember,
    Unit,
    UnitAncestor,
    UnitEdge,
    UnitName,
    UnitSuccession,
)
from kepu.foundation.units.selectors import name_of

NAME_LENGTH = 120


def clean_name(name: str, *, field: str = "name") -> str:
    """``name`` without space around it; refused when empty, too long or over several lines."""
    name = name.strip()
    if not name:
        raise InvalidInput(_("Enter a name."), field=field)
    if len(name) > NAME_LENGTH or "\n" in name:
        raise InvalidInput(
            _("Enter the name in one line of at most %(length)s characters.")
            % {"length": NAME_LENGTH},
            field=field,
        )
    return name


def require_open(unit: Unit, on: date, *, field: str = "on") -> None:
    """Refuse a day before ``unit`` opened or after it closed."""
    if on < unit.opened_on:
        sentence = _("%(unit)s has existed only since %(day)s. Choose that day or a later one.")
        raise InvalidInput(
            sentence % {"unit": name_of(unit, on), "day": shown(unit.opened_on)}, field=field
        )
    if unit.closed_on is not None and on >= unit.closed_on:
        sentence = _("%(unit)s closed on %(day)s. Choose an earlier day.")
        raise Conflict(sentence % {"unit": name_of(unit, on), "day": shown(unit.closed_on)})


def require_nothing_later(unit: Unit, on: date) -> None:
    """Refuse to close ``unit`` on a day from which on something of it has been entered."""
    later = Q(valid_from__gte=on)
    rows = (
        UnitName.objects.filter(later, unit=unit, kind__in=OFFICIAL_KINDS),
        UnitEdge.objects.filter(later, Q(child=unit) | Q(parent=unit)),
        GroupMember.objects.filter(later, unit=unit),
    )
    days = [found.aggregate(last=Max("valid_from"))["last"] for found in rows]
    successions = UnitSuccession.objects.filter(new=unit, on__gte=on)
    days.append(successions.aggregate(last=Max("on"))["last"])
    last = max(filter(None, days), default=None)
    if last is not None:
        sentence = _("Something of %(unit)s begins on %(day)s. Choose a later day.")
        raise Conflict(sentence % {"unit": name_of(unit, on), "day": shown(last)})


def require_no_children(unit: Unit, on: date) -> None:
    """Refuse while other units stand under ``unit`` on the day or later."""
    children = [
        edge.child_id for edge in UnitEdge.objects.filter(overlapping(on, None), parent=unit)
    ]
    if children:
        sentence = _("%(children)s still stand under %(unit)s. Move them first.")
        raise Conflict(sentence % {"children": listed(children, on), "unit": name_of(unit, on)})


def require_no_circle(child: Unit, parent: Unit, start: date, end: date | None) -> None:
    """Refuse ``parent`` where it would stand under itself on any day of the period."""
    circle = UnitAncestor.objects.filter(overlapping(start, end), ancestor=child, unit=parent)
    if child.pk == parent.pk or circle.exists():
        sentence = _("%(parent)s stands under %(child)s itself. Choose another unit.")
        names = {"parent": name_of(parent, start), "child": name_of(child, start)}
        raise Conflict(sentence % names, field="under")


def require_name_free(name: str, unit: Unit | None, under: Unit | None, on: date) -> None:
    """Refuse a name that another open unit under the same parent bears officially."""
    edges = UnitEdge.objects.filter(valid_on(on))
    siblings = Q(unit__in=edges.filter(parent=under).values("child"))
    if under is None:
        siblings = ~Q(unit__in=edges.values("child"))
    bearers = UnitName.objects.filter(
        valid_on(on), siblings, name=name, kind__in=(NameKind.SHORT, NameKind.FULL)
    ).exclude(unit=unit)
    if bearers.exists():
        raise Conflict(_("Another unit is called %(name)s already.") % {"name": name}, field="name")


def listed(unit_ids: Iterable[object], on: date) -> str:
    """Names of units in a sentence."""
    units: QuerySet[Unit] = Unit.objects.filter(pk__in=list(unit_ids))
    return _(", ").join(name_of(unit, on) for unit in units)


def shown(day: date) -> str:
    """A day in a sentence."""
    return date_format(day, "DATE_FORMAT")
