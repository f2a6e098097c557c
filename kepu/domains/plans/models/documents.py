"""The plan as a document: its source, sections, items and the units the items name."""

from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from kepu.domains.plans.choices import MatchReason, Part, PlanState, PrintedRole
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.files.models import StoredFile
from kepu.foundation.units.models import Unit, UnitGroup


class Plan(UUIDModel):
    """A work plan of one office for one year; a draft until it is issued to the units."""

    issuer = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    title = models.CharField(max_length=200)
    document_number = models.CharField(max_length=60, blank=True)
    year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=PlanState, default=PlanState.DRAFT)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField()
    issued_on = models.DateField(null=True)
    # By when the units sign and the tasks are due, unless an item says otherwise.
    sign_by = models.DateField(null=True)
    due_on = models.DateField(null=True)

    class Meta:
        ordering = ["-year", "title"]
        constraints = [
            models.CheckConstraint(
                name="plan_issued_has_date",
                condition=Q(state__in=[PlanState.DRAFT, PlanState.WITHDRAWN])
                | Q(issued_on__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.title


class PlanSource(UUIDModel):
    """The document a plan was read from: the file, and its text block by block."""

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, related_name="source")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    # [{"text", "kind", "number", ...}] in document order, as `engines.documents` gives them.
    blocks = models.JSONField()
    findings = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"source of {self.plan_id}"


class Section(UUIDModel):
    """A heading of the plan, on any level."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="sections")
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="children"
    )
    ordinal = models.PositiveIntegerField()
    number_printed = models.CharField(max_length=20, blank=True)
    title = models.CharField(max_length=200)

    class Meta:
        ordering = ["plan", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="section_ordinal_once", fields=["plan", "ordinal"])
        ]

    def __str__(self) -> str:
        return self.title


class Item(UUIDModel):
    """The smallest paragraph of the plan that carries responsible units."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="items")
    section = models.ForeignKey(
        Section, on_delete=models.SET_NULL, null=True, blank=True, related_name="items"
    )
    ordinal = models.PositiveIntegerField()
    number_printed = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    # Blocks of the source this item was read from: first and last index, both included.
    source_first = models.PositiveIntegerField(null=True)
    source_last = models.PositiveIntegerField(null=True)
    due_printed = models.CharField(max_length=60, blank=True)
    due_on = models.DateField(null=True, blank=True)
    # An item taken out of a draft is struck through and can be put back until the plan is issued.
    is_removed = models.BooleanField(default=False)

    class Meta:
        ordering = ["plan", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="item_ordinal_once", fields=["plan", "ordinal"])
        ]

    def __str__(self) -> str:
        return f"{self.number_printed} {self.text[:20]}"


class NamedUnit(UUIDModel):
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
                condition=Q(is_confirmed=False)
                | Q(unit__isnull=False)
                | Q(group__isnull=False),
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
