"""What the plan asks of whom: tasks, assignments, receipts, measures and reports."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kepu.domains.plans.choices import Part, ReportState, TaskState
from kepu.domains.plans.models.documents import Plan
from kepu.domains.plans.models.items import Item
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.units.models import Unit, UnitGroup


class Task(UUIDModel):
    """A piece of work that follows from an item; one item may become several."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="tasks")
    item = models.ForeignKey(
        Item, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    ordinal = models.PositiveIntegerField()
    due_printed = models.CharField(max_length=60, blank=True)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=TaskState, default=TaskState.OPEN)
    closed_on = models.DateField(null=True)

    class Meta:
        ordering = ["plan", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="task_ordinal_once", fields=["plan", "ordinal"])
        ]

    def __str__(self) -> str:
        return f"task {self.ordinal} of {self.plan_id}"

    @property
    def number_printed(self) -> str:
        """The number of the item it follows from, else its own place in the plan."""
        return self.item.number_printed if self.item else str(self.ordinal)


class Assignment(UUIDModel):
    """``unit`` has a part in ``task``; it keeps the unit even after the unit has merged."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="assignments")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=8, choices=Part)
    ordinal = models.PositiveIntegerField()
    via_group = models.ForeignKey(
        UnitGroup, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["task", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="assignment_unit_once", fields=["task", "unit"])
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} in {self.task_id}"


class Receipt(UUIDModel):
    """``unit`` has signed for ``plan``; one act signs all unsigned plans of the unit's sheet."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="receipts")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(name="receipt_once", fields=["plan", "unit"])]

    def __str__(self) -> str:
        return f"{self.unit_id} signed {self.plan_id}"


class Measure(UUIDModel):
    """What an assignment is measured by; each begins with one default measure."""

    assignment = models.ForeignKey(Assignment, on_delete=models.CASCADE, related_name="measures")
    ordinal = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=120, blank=True)
    target = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    unit_of_measure = models.CharField(max_length=20, blank=True)
    due_on = models.DateField(null=True, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["assignment", "ordinal"]
        constraints = [
            models.UniqueConstraint(name="measure_ordinal_once", fields=["assignment", "ordinal"]),
            models.CheckConstraint(name="measure_weight_positive", condition=Q(weight__gt=0)),
        ]

    def __str__(self) -> str:
        return self.title or f"measure of {self.assignment_id}"


class Report(UUIDModel):
    """What a unit says about a measure for a period; each new wording is a new version."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="reports")
    # First day of the period reported on.
    period = models.DateField()
    version = models.PositiveSmallIntegerField()
    text = models.TextField()
    quantity = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    state = models.CharField(max_length=12, choices=ReportState, default=ReportState.SUBMITTED)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reported_at = models.DateTimeField()

    class Meta:
        ordering = ["measure", "-period", "-version"]
        constraints = [
            models.UniqueConstraint(
                name="report_version_once", fields=["measure", "period", "version"]
            ),
            models.CheckConstraint(
                name="report_quantity_not_negative",
                condition=Q(quantity__isnull=True) | Q(quantity__gte=0),
            ),
        ]

    def __str__(self) -> str:
        return f"report {self.version} on {self.measure_id}"
