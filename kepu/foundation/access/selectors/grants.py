"""Grants, for those who review them and for those who hold them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from kepu.foundation.access.choices import GrantState
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.policy import grant_policy
from kepu.foundation.accounts.models import User
from kepu.foundation.core.clock import today
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.selectors import ids_by_name
from kepu.foundation.units.models import Unit, UnitName
from kepu.foundation.units.selectors import short_name, still_open, unit_for, units_for


@dataclass(frozen=True)
class GrantFilter:
    """What a list of grants is narrowed by; what is empty narrows nothing."""

    words: str = ""
    role: str = ""
    state: str = ""


def grants_for(user: Actor, act: str = "view") -> QuerySet[RoleGrant]:
    """The grants to which ``user`` may do ``act``, those that hold today first.

    Each carries ``unit_name`` and ``state``, and the people in it without further queries.
    """
    return (
        grant_policy.visible(user, act)
        .annotate(unit_name=short_name("unit"), state=_state())
        .select_related("user__person", "unit", "granted_by__person", "revoked_by__person")
        .order_by("-state", "unit__ordinal", "role", "user__username", "-granted_at", "pk")
    )


def review(user: Actor, narrowed: GrantFilter) -> QuerySet[RoleGrant]:
    """All grants that fulfil ``narrowed``; forbidden to those who may not review them."""
    grant_policy.require_anywhere(user, "review")
    found = grants_for(user, "review")
    if words := narrowed.words.strip():
        named = UnitName.objects.filter(name__icontains=words)
        people = Q(user__username__icontains=words) | Q(user__person__in=ids_by_name(user, words))
        found = found.filter(people | Q(unit__in=named.values("unit")))
    if narrowed.role:
        found = found.filter(role=narrowed.role)
    if narrowed.state:
        found = found.filter(_in_state(GrantState(narrowed.state)))
    return found


def grants_of(user: Actor, holder: User) -> QuerySet[RoleGrant]:
    """What ``holder`` holds and held, as far as ``user`` may see it."""
    return grants_for(user).filter(user=holder)


def grants_at(user: Actor, unit: Unit) -> QuerySet[RoleGrant]:
    """Who holds and held what at ``unit`` itself, as far as ``user`` may see it."""
    return grants_for(user, "review").filter(unit=unit)


def grant_for(user: Actor, pk: UUID, act: str = "view") -> RoleGrant:
    """One grant to which ``user`` may do ``act``; not found otherwise."""
    try:
        return grants_for(user, act).get(pk=pk)
    except RoleGrant.DoesNotExist:
        raise NotVisible(_("There is no such role, or it is not open to you.")) from None


def holder_for(user: Actor, pk: UUID) -> User:
    """The account whose roles ``user`` may see: their own, or any for those who review."""
    holder = User.objects.select_related("person").filter(pk=pk).first()
    if holder is None or not (user.pk == pk or grant_policy.can_anywhere(user, "review")):
        raise NotVisible(_("There is no such account, or it is not open to you."))
    return holder


def unit_under_review(user: Actor, pk: UUID) -> Unit:
    """The unit at which ``user`` may see who holds what."""
    unit = unit_for(user, pk)
    grant_policy.require_anywhere(user, "review")
    return unit


def grantees(user: Actor) -> QuerySet[User]:
    """The accounts in use to which ``user`` may give a role: anyone's but their own."""
    grant_policy.require_anywhere(user, "grant")
    others = User.objects.filter(is_active=True).exclude(pk=user.pk)
    return others.select_related("person").order_by("username")


def grantable_units(user: Actor) -> QuerySet[Unit]:
    """The units open today, each with ``short_name``."""
    return units_for(user).filter(still_open(today()))


def _in_state(state: GrantState) -> Q:
    """Grants held today, yet to begin, or ended by date or revocation."""
    day = today()
    not_ended = Q(revoked_at__isnull=True) & (Q(valid_until__isnull=True) | Q(valid_until__gt=day))
    conditions = {
        GrantState.HELD: not_ended & Q(valid_from__lte=day),
        GrantState.COMING: not_ended & Q(valid_from__gt=day),
        GrantState.ENDED: ~not_ended,
    }
    return conditions[state]


def _state() -> Case:
    """The state as a value of each row."""
    cases = [When(_in_state(state), then=Value(state.value)) for state in GrantState]
    return Case(*cases, output_field=CharField())
