"""Take a role from a user."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.policy import grant_policy
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.core.roles import SECURITY_ADMIN


@transaction.atomic
def revoke_role(*, grant: RoleGrant, by: Actor | None, now: datetime | None = None) -> RoleGrant:
    """End ``grant`` at once; the row stays. Taking it twice is taking it once."""
    _lock(grant)
    grant = RoleGrant.objects.get(pk=grant.pk)
    grant_policy.require(by, "revoke", grant)
    if grant.revoked_at is not None:
        return grant
    grant.revoked_at = now or clock.now()
    grant.revoked_by_id = by.pk if by is not None else None
    grant.save(update_fields=["revoked_at", "revoked_by"])
    payload = {"user": str(grant.user_id), "role": grant.role, "unit": str(grant.unit_id)}
    record(verb="access.role.revoke", subject=grant, by=by, payload=payload, now=grant.revoked_at)
    return grant


def _lock(grant: RoleGrant) -> None:
    """Hold the grant; of security administrators all of them, so that no two revoke each other."""
    rows = RoleGrant.objects.select_for_update().filter(revoked_at__isnull=True).order_by("pk")
    same = {"role": SECURITY_ADMIN} if grant.role == SECURITY_ADMIN else {"pk": grant.pk}
    list(rows.filter(**same).values_list("pk"))
