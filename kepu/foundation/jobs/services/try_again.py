"""Having a failed run or message tried again, once its cause has been mended."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.policy import Actor
from kepu.foundation.jobs.choices import MessageState, RunState
from kepu.foundation.jobs.models import JobRun, OutboxMessage
from kepu.foundation.jobs.policy import JobRunPolicy, OutboxMessagePolicy


def retry_run(*, run: JobRun, by: Actor, now: datetime | None = None) -> JobRun:
    """Have the next tick do a failed turn again; `Conflict` where it has been done."""
    JobRunPolicy().require(by, "retry", run)
    with transaction.atomic():
        run = JobRun.objects.select_for_update().get(pk=run.pk)
        if run.state != RunState.FAILED:
            raise Conflict(_("This run has been done in the meantime; nothing is left to do."))
        run.next_attempt_at = now or clock.now()
        run.save(update_fields=["next_attempt_at"])
        record(verb="jobs.run.retry", subject=run, by=by, payload={"job": run.job}, now=now)
    return run


def retry_message(
    *, message: OutboxMessage, by: Actor, now: datetime | None = None
) -> OutboxMessage:
    """Put a message that failed for good back into the outbox, with all its attempts."""
    OutboxMessagePolicy().require(by, "retry", message)
    with transaction.atomic():
        message = OutboxMessage.objects.select_for_update().get(pk=message.pk)
        if message.state != MessageState.FAILED:
            raise Conflict(_("This message is no longer failed: it waits, or has been sent."))
        message.state, message.attempts = MessageState.WAITING, 0
        message.next_attempt_at = now or clock.now()
        message.save(update_fields=["state", "attempts", "next_attempt_at"])
        record(verb="jobs.message.retry", subject=message, by=by, now=now)
    return message
