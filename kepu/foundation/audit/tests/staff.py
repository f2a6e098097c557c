"""Accounts and roles said by hand: who really holds which role is decided above audit."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from kepu.foundation.core import clock


@dataclass
class RolesByHand:
    """`core.policy.GrantSource` for administrators, whose roles stand at no unit."""

    roles: dict[UUID, str] = field(default_factory=dict)

    def unit_ids(self, user: Any, roles: Iterable[str]) -> QuerySet[Any, UUID]:
        return apps.get_model("units", "Unit").objects.none().values_list("pk", flat=True)

    def held(self, user: Any, roles: Iterable[str]) -> QuerySet[Any]:
        themselves = get_user_model().objects.filter(pk=user.pk)
        return themselves if self.holds(user, roles) else themselves.none()

    def holds(self, user: Any, roles: Iterable[str]) -> bool:
        return self.roles.get(user.pk) in roles

    def role_label(self, role: str) -> str:
        return role.replace("_", " ")

    def someone(self, role: str = "", name: str = "wang") -> Any:
        """A new account that holds ``role``."""
        made = get_user_model().objects.create(username=name, created_at=clock.now())
        self.roles[made.pk] = role
        return made
