"""What happened, and what was said about it."""

from django.db import models

from kepu.foundation.audit import digests, payloads


class AuditEntry(models.Model):
    """One act of one actor upon one subject. Inserted, never changed: triggers see to it.

    ``id`` gives the order. Users stand above audit, so the actor is a plain id; null is the
    system itself, or somebody not signed in.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=80)
    subject_kind = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "audit entries"
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"], name="audit_entry_subject"),
            models.Index(fields=["actor_id", "id"], name="audit_entry_actor"),
            models.Index(fields=["verb", "id"], name="audit_entry_verb"),
            models.Index(fields=["at"], name="audit_entry_at"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.verb}"

    @property
    def fields(self) -> digests.EntryFields:
        """The part of the row that is hashed in the clear."""
        return digests.EntryFields(
            at=self.at,
            actor_id=self.actor_id,
            verb=self.verb,
            subject_kind=self.subject_kind,
            subject_id=self.subject_id,
        )

    @property
    def leaf(self) -> bytes:
        """The 32 bytes by which this row stands in its seal."""
        return digests.leaf(entry_id=self.pk, fields=self.fields, digest=self.digest)


class AuditPayload(models.Model):
    """The details of an entry, encrypted. Erased by destroying ``data_key``, nothing else."""

    entry = models.OneToOneField(
        AuditEntry, on_delete=models.PROTECT, primary_key=True, related_name="payload"
    )
    ciphertext = models.TextField()
    data_key = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="audit_payload_erased_or_whole",
                condition=models.Q(data_key="", erased_at__isnull=False)
                | (~models.Q(data_key="") & models.Q(erased_at__isnull=True)),
            )
        ]

    def __str__(self) -> str:
        return f"payload of {self.entry_id}"

    @property
    def locked(self) -> payloads.LockedPayload:
        """What `payloads` opens."""
        return payloads.LockedPayload(ciphertext=self.ciphertext, data_key=self.data_key)
