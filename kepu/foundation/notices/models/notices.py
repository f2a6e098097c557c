"""What a person was told."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kepu.foundation.core.models import UUIDModel


class Notice(UUIDModel):
    """One notice to one person, in the words it was sent with; read or not yet."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=60)
    # The cause, named by the sender: nobody is told twice of one cause.
    dedupe_key = models.CharField(max_length=160)
    title = models.CharField(max_length=200)
    body = models.TextField()
    # A path within this installation, or empty.
    url = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(name="notice_once", fields=["recipient", "dedupe_key"])
        ]
        indexes = [
            models.Index(name="notice_of_recipient", fields=["recipient", "-created_at"]),
            models.Index(
                name="notice_unread", fields=["recipient"], condition=Q(read_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def link(self) -> str:
        """The whole address of the page the notice is about, or empty."""
        return f"{settings.KEPU_SITE_URL}{self.url}" if self.url else ""

    @property
    def chat_text(self) -> str:
        """The notice as it is pasted into a chat: what, more of it, where."""
        return "\n".join(part for part in (self.title, self.body, self.link) if part)
