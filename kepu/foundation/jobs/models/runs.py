"""What the tick has done, and which workers are there."""

from django.db import models
from django.db.models import Q

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.jobs.choices import RunState


class JobRun(UUIDModel):
    """One turn of one job. A row "done" was written in the transaction that did the work.

    ``run_key`` is the job's name and the start of its turn: whoever inserts it does the work.
    ``error`` is a code or the name of an exception, never its text.
    """

    run_key = models.CharField(max_length=140, unique=True)
    job = models.CharField(max_length=80)
    slot = models.DateTimeField()
    state = models.CharField(max_length=10, choices=RunState)
    attempts = models.PositiveSmallIntegerField(default=1)
    error = models.CharField(max_length=120, blank=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField()
    # Null once done, and where a failed run is not tried again by itself.
    next_attempt_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-slot", "job"]
        indexes = [
            models.Index(fields=["job", "-slot"], name="job_run_of_job"),
            models.Index(
                fields=["next_attempt_at"],
                name="job_run_to_retry",
                condition=Q(next_attempt_at__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="job_run_done_is_final",
                condition=~Q(state=RunState.DONE) | Q(next_attempt_at__isnull=True, error=""),
            )
        ]

    def __str__(self) -> str:
        return self.run_key


class Worker(models.Model):
    """A process of ``kepu worker``; it says every few seconds that it is there."""

    name = models.CharField(max_length=120, primary_key=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["-seen_at"]

    def __str__(self) -> str:
        return self.name
