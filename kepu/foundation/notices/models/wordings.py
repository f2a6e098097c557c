"""The words of a kind of notice, as an office has set them."""

from django.conf import settings
from django.db import models

from kepu.foundation.core.models import UUIDModel


class NoticeWording(UUIDModel):
    """Subject and body of a kind of notice in one language, in force from a day on.

    Before the first row of a kind and language the wording as delivered is in force.
    """

    kind = models.CharField(max_length=60)
    language = models.CharField(max_length=10)
    subject = models.CharField(max_length=160)
    body = models.TextField(max_length=2000)
    valid_from = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "language", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                name="notice_wording_once", fields=["kind", "language", "valid_from"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.language}) from {self.valid_from}"
