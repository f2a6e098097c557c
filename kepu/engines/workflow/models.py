"""Moves made, work waiting, and dated settings. Subjects are named by kind and id only."""

from django.db import models
from django.db.models import Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.units.models import Unit


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
            models.UniqueConstraint(
                name="move_once", fields=["subject_kind", "subject_id", "seq"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject_kind} {self.subject_id} #{self.seq} {self.verb}"


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


class DatedSetting(UUIDModel):
    """A threshold or rhythm, in force from a day until a later row of the same key."""

    key = models.CharField(max_length=60)
    valid_from = models.DateField()
    value = models.IntegerField()
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["key", "-valid_from"]
        constraints = [
            models.UniqueConstraint(name="dated_setting_once", fields=["key", "valid_from"])
        ]

    def __str__(self) -> str:
        return f"{self.key} = {self.value} from {self.valid_from}"
