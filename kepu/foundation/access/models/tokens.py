"""A secret with which a program acts for a user."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.core.models import UUIDModel


class ApiToken(UUIDModel):
    """``user`` lets a program act with the rights they have, as far as ``scope`` goes.

    The secret is shown once and kept as a digest; ``prefix`` is its beginning, by which its
    owner tells it from others. A token works until the day ``expires_on`` begins, or until
    it is revoked.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    prefix = models.CharField(max_length=12)
    scope = models.CharField(max_length=8, choices=TokenScope)
    created_at = models.DateTimeField()
    last_used_on = models.DateField(null=True)
    expires_on = models.DateField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="api_token_name_once",
                fields=["user", "name"],
                condition=Q(revoked_at__isnull=True),
            )
        ]
        indexes = [models.Index(name="api_token_of_user", fields=["user", "-created_at"])]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
