"""The plan as a document: its source and its sections."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kepu.domains.plans.choices import PlanState
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.files.models import StoredFile
from kepu.foundation.units.models import Unit


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
