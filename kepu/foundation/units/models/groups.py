"""Groups of units that a plan may name as one, such as all sub-districts."""

from django.db import models
from django.db.models import F, Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.core.periods import NoOverlap
from kepu.foundation.units.models.units import Unit


class UnitGroup(UUIDModel):
    """A named group; who belongs to it is a question with a date."""

    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=60)
    # Other spellings a plan may use, one per line.
    aliases = models.TextField(blank=True)
    # The plan in which a person confirmed a spelling, by the spelling.
    alias_sources = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(name="unit_group_name_once", fields=["name"])]

    def __str__(self) -> str:
        return self.name


class GroupMember(UUIDModel):
    """``unit`` belonged to ``group`` in ``[valid_from, valid_until)``."""

    group = models.ForeignKey(UnitGroup, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="group_member_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
            NoOverlap(name="group_member_once", fields=["group", "unit"]),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} in {self.group_id}"
