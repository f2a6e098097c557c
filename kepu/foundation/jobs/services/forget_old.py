"""Letting go of what is no longer needed: payloads of sent messages, old runs, lost workers."""

from datetime import datetime, timedelta

from django.conf import settings

from kepu.foundation.core import clock
from kepu.foundation.jobs.choices import MessageState, RunState
from kepu.foundation.jobs.models import JobRun, OutboxMessage, Worker

KEEP_DONE_RUNS = timedelta(days=14)
KEEP_FAILED_RUNS = timedelta(days=90)
KEEP_WORKERS = timedelta(days=1)


def forget_old(*, now: datetime | None = None) -> None:
    """Empty the payloads of messages sent ``KEPU_OUTBOX_KEEP_DAYS`` ago, delete old runs.

    The rows of messages stay: their keys keep anything from being sent a second time.
    """
    moment = now or clock.now()
    sent = OutboxMessage.objects.filter(
        state=MessageState.SENT,
        sent_at__lte=moment - timedelta(days=settings.KEPU_OUTBOX_KEEP_DAYS),
    )
    sent.exclude(payload="").update(payload="")
    _forget_runs(RunState.DONE, moment - KEEP_DONE_RUNS)
    _forget_runs(RunState.FAILED, moment - KEEP_FAILED_RUNS)
    Worker.objects.filter(seen_at__lte=moment - KEEP_WORKERS).delete()


def _forget_runs(state: RunState, until: datetime) -> None:
    JobRun.objects.filter(state=state, slot__lte=until).delete()
