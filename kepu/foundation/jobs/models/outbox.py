"""What is to leave the system."""

from django.db import models
from django.db.models import Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.jobs.choices import MessageState


class OutboxMessage(UUIDModel):
    """One message for one channel, written in the transaction that causes it.

    Whoever turns ``waiting`` into ``sending`` holds it until ``lease_until``; after that its
    fate is unknown and it is sent again under the same ``message_id``. ``payload`` is
    encrypted, and emptied some days after sending. ``last_error`` is a code, never a text.
    """

    channel = models.CharField(max_length=40)
    dedupe_key = models.CharField(max_length=200, unique=True)
    message_id = models.CharField(max_length=200, unique=True)
    payload = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=MessageState, default=MessageState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=120, blank=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "pk"]
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                name="outbox_waiting",
                condition=Q(state__in=[MessageState.WAITING, MessageState.SENDING]),
            ),
            models.Index(fields=["state", "-created_at"], name="outbox_by_state"),
        ]
        constraints = [
            models.CheckConstraint(
                name="outbox_sending_has_lease",
                condition=Q(state=MessageState.SENDING, lease_until__isnull=False)
                | (~Q(state=MessageState.SENDING) & Q(lease_until__isnull=True)),
            ),
            models.CheckConstraint(
                name="outbox_sent_has_time",
                condition=~Q(state=MessageState.SENT) | Q(sent_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.message_id}"
