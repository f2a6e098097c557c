"""Groups and who belonged to them."""

from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from kepu.foundation.core.clock import today
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import GroupMember, Unit, UnitGroup
from kepu.foundation.units.policy import group_policy
from kepu.foundation.units.selectors.names import short_name
from kepu.foundation.units.selectors.tree import still_open


def expand_group(group: UnitGroup, on: date | None = None) -> QuerySet[Unit]:
    """The units that belonged to ``group`` on a date and were open, in the register's order."""
    day = on or today()
    members = GroupMember.objects.filter(valid_on(day), group=group)
    return Unit.objects.filter(still_open(day), pk__in=members.values("unit"))


def memberships(group: UnitGroup, on: date | None = None) -> QuerySet[GroupMember]:
    """Who belonged to ``group`` on a date, since when; each with ``unit_name``."""
    members = GroupMember.objects.filter(valid_on(on or today()), group=group)
    return members.annotate(unit_name=short_name("unit", on)).order_by("unit__ordinal", "unit")


def groups_for(user: Actor, act: str = "view", on: date | None = None) -> QuerySet[UnitGroup]:
    """The groups to which ``user`` may do ``act``, each with ``member_count`` on a date."""
    counted = Count("memberships", filter=valid_on(on or today(), "memberships__"))
    return group_policy.visible(user, act).annotate(member_count=counted)


def group_for(user: Actor, pk: UUID, act: str = "view") -> UnitGroup:
    """One group to which ``user`` may do ``act``; not found otherwise."""
    try:
        return groups_for(user, act).get(pk=pk)
    except UnitGroup.DoesNotExist:
        raise NotVisible(_("There is no such group, or it is not open to you.")) from None
