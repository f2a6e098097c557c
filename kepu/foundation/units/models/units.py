"""A unit and the names it bore."""

from django.db import models
from django.db.models import F, Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.core.periods import NoOverlap
from kepu.foundation.units.choices import OFFICIAL_KINDS, NameKind, UnitKind


class Unit(UUIDModel):
    """An organisation from the day it opened to the day it closed.

    All periods of the register are half-open dates, ``[from, until)``; an open end is null.
    """

    kind = models.CharField(max_length=24, choices=UnitKind)
    code = models.CharField(max_length=18, blank=True)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    # The register's own order, in which officials expect to find units in any list.
    ordinal = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["ordinal", "id"]
        constraints = [
            models.CheckConstraint(
                name="unit_closes_after_opening",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gt=F("opened_on")),
            ),
            models.UniqueConstraint(name="unit_code_once", fields=["code"], condition=~Q(code="")),
        ]

    def __str__(self) -> str:
        return f"unit {self.pk}"


class UnitName(UUIDModel):
    """What a unit was called, by whom and when."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=NameKind)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    # Where the name was learnt: a register, or the plan in which a person confirmed it.
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["unit", "kind", "valid_from", "name"]
        constraints = [
            models.CheckConstraint(
                name="unit_name_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
            models.UniqueConstraint(
                name="unit_name_once", fields=["unit", "name", "kind", "valid_from"]
            ),
            NoOverlap(
                name="unit_name_one_official",
                fields=["unit", "kind"],
                condition=Q(kind__in=OFFICIAL_KINDS),
            ),
        ]
        indexes = [models.Index(name="unit_name_lookup", fields=["name"])]

    def __str__(self) -> str:
        return self.name
