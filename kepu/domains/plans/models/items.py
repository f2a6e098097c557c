"""What stands in the document: items, the units they name, and likely slips."""

from uuid import UUID

from django.db import models
from django.db.models import Q

from kepu.domains.plans.choices import MatchReason, MentionKind, Part, PrintedRole
from kepu.domains.plans.models.documents import Plan, Section
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.units.models import Unit, UnitGroup


class Sourced(models.Model):
    """A stretch of the source: from a character of a block to before a character of a block.

    Null where a person added the row by hand.
    """

    source_first = models.PositiveIntegerField(null=True)
    source_start = models.PositiveIntegerField(null=True)
    source_last = models.PositiveIntegerField(null=True)
    source_end = models.PositiveIntegerField(null=True)

    class Meta:
        abstract = True


class Item(UUIDModel, Sourced):
    """The smallest paragraph of the plan that carries responsible units."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="items")
    section = models.ForeignKey(
        Section, on_delete=models.SET_NULL, null=True, blank=True, related_name="items"
    )
    ordinal = models.PositiveIntegerField()
    number_printed = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    due_printed = models.CharField(max_length=60, blank=True)
    due_on = models.DateField(null=True, blank=True)
    # An item taken out of a draft is struck through and can be put back until the plan is issued.
    is_removed = models.BooleanField(default=False)
    # How sure the reading is, in per cent, and the codes of its doubts; a person has looked or not.
    confidence = models.PositiveSmallIntegerField(default=100)
    doubts = models.JSONField(default=list, blank=True)
    is_checked = models.BooleanField(default=False)

    class Meta:
        ordering = ["plan", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="item_ordinal_once", fields=["plan", "ordinal"])
        ]

    def __str__(self) -> str:
        return f"{self.number_printed} {self.text[:20]}"

    @property
    def label(self) -> str:
        """The number by which people call the item: as printed, else its place in the plan."""
        return self.number_printed or f"#{self.ordinal}"


class NamedUnit(UUIDModel, Sourced):
    """A unit or group as an item names it, and what in the register it was matched to."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="named_units")
    ordinal = models.PositiveIntegerField()
    name_printed = models.CharField(max_length=120)
    role_printed = models.CharField(max_length=12, choices=PrintedRole)
    part = models.CharField(max_length=8, choices=Part)
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # A proposal counts only when a person has confirmed it; an exact name needs nobody.
    is_confirmed = models.BooleanField(default=False)
    match_reason = models.CharField(max_length=24, choices=MatchReason, blank=True)

    class Meta:
        ordering = ["item", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="named_unit_ordinal_once", fields=["item", "ordinal"]),
            models.CheckConstraint(
                name="named_unit_is_unit_or_group",
                condition=Q(unit__isnull=True) | Q(group__isnull=True),
            ),
            models.CheckConstraint(
                name="named_unit_confirmed_is_matched",
                condition=Q(is_confirmed=False) | Q(unit__isnull=False) | Q(group__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name_printed

    @property
    def target(self) -> Unit | UnitGroup | None:
        """What the name was matched or proposed to."""
        return self.unit or self.group

    @property
    def target_id(self) -> UUID | None:
        return self.unit_id or self.group_id


class Finding(UUIDModel, Sourced):
    """A likely slip the reading found in the document, until a person has looked at it."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="findings")
    item = models.ForeignKey(
        Item, on_delete=models.CASCADE, null=True, blank=True, related_name="findings"
    )
    ordinal = models.PositiveIntegerField()
    code = models.CharField(max_length=24)
    printed = models.CharField(max_length=200, blank=True)
    suggestion = models.CharField(max_length=200, blank=True)
    is_settled = models.BooleanField(default=False)
    # What the suggestion replaced in the item, so that it can be put back; null where nothing was.
    replaced = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["plan", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="finding_ordinal_once", fields=["plan", "ordinal"])
        ]

    def __str__(self) -> str:
        return f"{self.code} in {self.plan_id}"


class Mention(UUIDModel, Sourced):
    """A theme day or a brand that the plan calls by its name."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="mentions")
    item = models.ForeignKey(
        Item, on_delete=models.CASCADE, null=True, blank=True, related_name="mentions"
    )
    ordinal = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=MentionKind)
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["plan", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="mention_ordinal_once", fields=["plan", "ordinal"])
        ]

    def __str__(self) -> str:
        return self.name
