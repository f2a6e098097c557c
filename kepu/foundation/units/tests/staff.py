"""Signed-in staff for tests below `access`: who holds which role is said here, not granted."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import Unit


class RolesByHand:
    """A grant source that knows what tests told it. Roles hold at every unit."""

    def __init__(self) -> None:
        self.roles: dict[UUID, frozenset[str]] = {}

    def holds(self, user: Actor, roles: Iterable[str]) -> bool:
        return bool(self.roles.get(user.pk, frozenset()) & set(roles))

    def held(self, user: Actor, roles: Iterable[str]) -> QuerySet:
        themselves = get_user_model().objects.filter(pk=user.pk)
        return themselves if self.holds(user, roles) else themselves.none()

    def unit_ids(self, user: Actor, roles: Iterable[str]) -> QuerySet[Unit, UUID]:
        units = Unit.objects.all() if self.holds(user, roles) else Unit.objects.none()
        return units.values_list("pk", flat=True)

    def role_label(self, role: str) -> str:
        return role


by_hand = RolesByHand()


def staff(*roles: str):
    """A new account whose owner holds ``roles``."""
    users = get_user_model().objects
    user = users.create(username=f"staff{users.count()}", created_at=clock.now())
    by_hand.roles[user.pk] = frozenset(roles)
    return user
