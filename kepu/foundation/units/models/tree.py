"""Who stands under whom, since when; and who came after whom."""

from django.db import models
from django.db.models import F, Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.core.periods import NoOverlap
from kepu.foundation.units.choices import SuccessionKind
from kepu.foundation.units.models.units import Unit


class UnitEdge(UUIDModel):
    """``child`` stood under ``parent`` in ``[valid_from, valid_until)``; one parent at a time."""

    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="edges_down")
    child = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="edges_up")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="unit_edge_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
            models.CheckConstraint(name="unit_edge_not_to_itself", condition=~Q(parent=F("child"))),
            NoOverlap(name="unit_edge_one_parent", fields=["child"]),
        ]

    def __str__(self) -> str:
        return f"{self.child_id} under {self.parent_id}"


class UnitAncestor(UUIDModel):
    """Closure of the edges: ``ancestor`` stood anywhere above ``unit`` (or is it) in the period.

    A unit is its own ancestor while it is open. Written by `services.keeping_closure` alone.
    """

    ancestor = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            NoOverlap(name="unit_ancestor_once", fields=["ancestor", "unit"]),
        ]
        indexes = [
            models.Index(name="unit_ancestor_down", fields=["ancestor", "valid_from"]),
            models.Index(name="unit_ancestor_up", fields=["unit", "valid_from"]),
        ]

    def __str__(self) -> str:
        return f"{self.ancestor_id} above {self.unit_id}"


class UnitSuccession(UUIDModel):
    """``new`` took over from ``old`` on a day; after it, the staff of ``new`` act for ``old``."""

    old = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    new = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="predecessions")
    kind = models.CharField(max_length=12, choices=SuccessionKind)
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="unit_succession_once", fields=["old", "new"]),
            models.CheckConstraint(
                name="unit_succession_not_to_itself", condition=~Q(old=F("new"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_id} → {self.new_id}"


class UnitHeir(UUIDModel):
    """Closure of the successions: from ``on``, ``heir`` acts for ``old``, in any number of steps.

    Written by `services.keeping_closure` alone.
    """

    old = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    heir = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(name="unit_heir_once", fields=["old", "heir"])]

    def __str__(self) -> str:
        return f"{self.heir_id} for {self.old_id}"
