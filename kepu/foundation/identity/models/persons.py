"""A person, whose particulars stand here and nowhere else."""

from django.db import models

from kepu.foundation.core.models import UUIDModel


class Person(UUIDModel):
    """A human being. Encrypted fields follow with `core.fields`."""

    created_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"person {self.pk}"
