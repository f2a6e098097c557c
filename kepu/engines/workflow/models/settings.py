"""Numbers a coordinator may change from a day on."""

from django.db import models

from kepu.foundation.core.models import UUIDModel


class DatedSetting(UUIDModel):
    """A threshold or rhythm, in force from a day until a later row of the same key."""

    key = models.CharField(max_length=60)
    valid_from = models.DateField()
    value = models.IntegerField()
    source = models.CharField(max_length=200, blank=True)
    set_by_id = models.UUIDField(null=True)
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["key", "-valid_from"]
        constraints = [
            models.UniqueConstraint(name="dated_setting_once", fields=["key", "valid_from"])
        ]

    def __str__(self) -> str:
        return f"{self.key} = {self.value} from {self.valid_from}"
