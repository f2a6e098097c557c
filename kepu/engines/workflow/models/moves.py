"""Moves made. Subjects are named by kind and id only, since an engine knows no domain."""

from django.db import models

from kepu.foundation.core.models import UUIDModel


class Move(UUIDModel):
    """One step of one subject from a state to another; never changed, in order of ``seq``."""

    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    seq = models.PositiveIntegerField()
    verb = models.CharField(max_length=40)
    from_state = models.CharField(max_length=24)
    to_state = models.CharField(max_length=24)
    by_id = models.UUIDField(null=True)
    at = models.DateTimeField()
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["subject_kind", "subject_id", "seq"]
        constraints = [
            models.UniqueConstraint(name="move_once", fields=["subject_kind", "subject_id", "seq"])
        ]

    def __str__(self) -> str:
        return f"{self.subject_kind} {self.subject_id} #{self.seq} {self.verb}"
