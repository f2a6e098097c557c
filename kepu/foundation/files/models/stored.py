"""A file, stored once by its content."""

from django.conf import settings
from django.db import models

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.units.models import Unit


class StoredFile(UUIDModel):
    """An upload or a product: where its bytes lie, and to which unit it belongs."""

    owner = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    stored_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(name="stored_file_content", fields=["sha256"])]

    def __str__(self) -> str:
        return self.name
