"""A role held by a user at a unit."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kepu.foundation.access.choices import ADMIN_ROLES, Role
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.core.periods import NoOverlap
from kepu.foundation.units.models import Unit


class RoleGrant(UUIDModel):
    """``user`` holds ``role`` at ``unit`` (or its subtree) in ``[valid_from, valid_until)``.

    A grant ends by its date or by revocation; rows are never removed.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=Role)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    subtree = models.BooleanField(default=False)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    granted_at = models.DateTimeField()
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="role_grant_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
            NoOverlap(
                name="role_grant_once",
                fields=["user", "role", "unit"],
                condition=Q(revoked_at__isnull=True),
            ),
            NoOverlap(
                name="role_grant_one_administration",
                fields=["user"],
                condition=Q(revoked_at__isnull=True, role__in=ADMIN_ROLES),
            ),
            # The system itself makes each administrator once, when it is installed.
            models.UniqueConstraint(
                name="role_grant_installed_once",
                fields=["role"],
                condition=Q(granted_by__isnull=True, role__in=ADMIN_ROLES),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} at {self.unit_id}"
