"""What closing, merging and splitting share: a unit's own rows end on the day."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.periods import overlapping, valid_on
from kepu.foundation.units.models import GroupMember, Unit, UnitEdge, UnitName
from kepu.foundation.units.selectors import name_of
from kepu.foundation.units.services.rules import require_nothing_later, require_open, shown


def end_unit(unit: Unit, on: date) -> None:
    """Close ``unit`` on a day: its names, its place in the tree and its memberships end."""
    for rows in (
        UnitName.objects.filter(unit=unit),
        UnitEdge.objects.filter(child=unit),
        GroupMember.objects.filter(unit=unit),
    ):
        rows.filter(overlapping(on, None)).update(valid_until=on)
    Unit.objects.filter(pk=unit.pk).update(closed_on=on)


def require_endable(unit: Unit, on: date) -> None:
    """Refuse to close ``unit`` on its first day, a second time, or before something begins."""
    if unit.closed_on is not None:
        sentence = _("%(unit)s closes on %(day)s already.")
        names = {"unit": name_of(unit, on), "day": shown(unit.closed_on)}
        raise Conflict(sentence % names, field="on")
    require_open(unit, on)
    require_nothing_later(unit, on)


def pass_on_memberships(unit: Unit, successors: Sequence[Unit], on: date) -> None:
    """Let ``successors`` belong from the day to the groups to which ``unit`` belonged."""
    for membership in GroupMember.objects.filter(valid_on(on), unit=unit).select_related("group"):
        for successor in successors:
            belongs = GroupMember.objects.filter(
                overlapping(on, None), group=membership.group, unit=successor
            )
            if not belongs.exists():
                GroupMember.objects.create(group=membership.group, unit=successor, valid_from=on)


def pass_on_children(
    unit: Unit, successor: Unit, on: date, *, but: Sequence[Unit] = ()
) -> list[Unit]:
    """Put what stands under ``unit``, ``but`` some, under ``successor``; returns what moved."""
    edges = UnitEdge.objects.filter(overlapping(on, None), parent=unit).exclude(child__in=but)
    moved = []
    for edge in edges.select_related("child"):
        UnitEdge.objects.filter(pk=edge.pk).update(valid_until=on)
        UnitEdge.objects.create(
            parent=successor, child=edge.child, valid_from=on, valid_until=edge.valid_until
        )
        moved.append(edge.child)
    return moved
