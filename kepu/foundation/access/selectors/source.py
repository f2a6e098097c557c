"""The answer to the question every policy asks: at which units does a user hold a role today?"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from kepu.foundation.access.choices import Role
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.core.clock import today
from kepu.foundation.core.errors import Sentence
from kepu.foundation.core.periods import valid_on
from kepu.foundation.core.policy import Actor
from kepu.foundation.units.models import UnitAncestor
from kepu.foundation.units.selectors import acted_for


class GrantBook:
    """The grant source of `core.policy`. All answers are lazy queries: no rule costs its own."""

    def held(self, user: Actor, roles: Iterable[str]) -> QuerySet[RoleGrant]:
        """The grants of ``roles`` that hold for ``user`` today, none for frozen accounts."""
        if not user.is_authenticated:
            return RoleGrant.objects.none()
        return RoleGrant.objects.filter(
            valid_on(today()),
            user=user.pk,
            user__is_active=True,
            role__in=tuple(roles),
            revoked_at__isnull=True,
        )

    def unit_ids(self, user: Actor, roles: Iterable[str]) -> QuerySet[Any, UUID]:
        """Ids of the units for which ``user`` acts in one of ``roles`` today.

        The unit of the grant while it is open, the units under it where the grant says so,
        and every unit that has passed into one of these.
        """
        day, held = today(), self.held(user, roles)
        itself = Q(ancestor__in=held.values("unit"), unit=F("ancestor"))
        below = Q(ancestor__in=held.filter(subtree=True).values("unit"))
        covered = UnitAncestor.objects.filter(valid_on(day)).filter(itself | below)
        return acted_for(covered.values("unit"), day).order_by().values_list("pk", flat=True)

    def holds(self, user: Actor, roles: Iterable[str]) -> bool:
        """Whether ``user`` holds one of ``roles`` at any unit today."""
        return self.held(user, roles).exists()

    def role_label(self, role: str) -> Sentence:
        """The role's name on screen."""
        return Role(role).label
