"""Work that waits for a unit."""

from django.db import models
from django.db.models import Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.units.models import Unit


class WorkItem(UUIDModel):
    """What a unit still has to do about a subject; one open per subject, kind and unit."""

    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    kind = models.CharField(max_length=40)
    assignee = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due_on", "opened_at"]
        constraints = [
            models.UniqueConstraint(
                name="work_item_one_open",
                fields=["subject_kind", "subject_id", "kind", "assignee"],
                condition=Q(closed_at__isnull=True),
            )
        ]
        indexes = [
            models.Index(
                name="work_item_inbox",
                fields=["assignee", "due_on"],
                condition=Q(closed_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.subject_kind} {self.subject_id}"
