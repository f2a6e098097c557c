"""The chain over the entries."""

from django.db import models


class AuditSeal(models.Model):
    """A signed batch: every entry from ``first`` to ``last``, and the root of the seal before.

    ``leaves`` holds the id and hash of each entry of the batch, so that verifying names the
    very entry that was changed, removed or slipped in. Inserted, never changed.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    first = models.PositiveBigIntegerField()
    last = models.PositiveBigIntegerField()
    count = models.PositiveIntegerField()
    leaves = models.BinaryField()
    root = models.CharField(max_length=64)
    prev = models.CharField(max_length=64)
    algorithm = models.CharField(max_length=20)
    key_id = models.CharField(max_length=16)
    signature = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["seq"]
        constraints = [
            models.CheckConstraint(
                name="audit_seal_range", condition=models.Q(first__lte=models.F("last"))
            )
        ]

    def __str__(self) -> str:
        return f"seal {self.seq}: {self.first}–{self.last}"


class SealMark(models.Model):
    """One row: how far the next seal may reach, and the lock of whoever seals.

    On PostgreSQL ids are given out before transactions end. ``entry_id`` was the highest id
    seen while ``writers`` were inserting; once those have ended, no entry up to it can
    appear any more.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    entry_id = models.PositiveBigIntegerField(default=0)
    writers = models.JSONField(default=list)

    class Meta:
        constraints = [models.CheckConstraint(name="audit_mark_one_row", condition=models.Q(id=1))]

    def __str__(self) -> str:
        return f"mark at {self.entry_id}"
