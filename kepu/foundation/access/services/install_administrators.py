"""Make the three administrators of a new installation."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy

from kepu.foundation.access.choices import Role
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.services.grant_role import grant_role
from kepu.foundation.accounts.models import User
from kepu.foundation.core.constraints import translating_constraints
from kepu.foundation.core.errors import Conflict
from kepu.foundation.units.models import Unit

ALREADY = gettext_lazy(
    "The installation has roles already. Its security administrator grants further ones."
)


@transaction.atomic
def install_administrators(
    *, system: User, security: User, audit: User, unit: Unit, now: datetime | None = None
) -> list[RoleGrant]:
    """Give three different users the three administrations, once, while nobody holds any role.

    From then on only the security administrator grants roles.
    """
    if RoleGrant.objects.exists():
        raise Conflict(ALREADY)
    holders = {
        Role.SYSTEM_ADMIN: system,
        Role.SECURITY_ADMIN: security,
        Role.AUDIT_ADMIN: audit,
    }
    with translating_constraints({"role_grant_installed_once": ("role", ALREADY)}, error=Conflict):
        return [
            grant_role(user=user, role=role, unit=unit, by=None, now=now)
            for role, user in holders.items()
        ]
