"""Sending what stands in the outbox, each message by one worker at a time."""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import F, Q

from kepu.foundation.core import clock
from kepu.foundation.jobs import payloads, registry
from kepu.foundation.jobs.choices import MessageState
from kepu.foundation.jobs.errors import PermanentFailure
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.schedule import back_off

logger = logging.getLogger("kepu.jobs")

# Longer than any channel may take: a lease that ends early has a message sent twice.
LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 12
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
MOST_AT_ONCE = 50


def send_waiting_messages(*, should_stop: Callable[[], bool] = lambda: False) -> int:
    """Send what is due, the longest waiting first, up to fifty; how many were tried."""
    tried = 0
    while tried < MOST_AT_ONCE and not should_stop():
        message = claim_message(now=clock.now())
        if message is None:
            break
        send_message(message=message)
        tried += 1
    return tried


def claim_message(*, now: datetime) -> OutboxMessage | None:
    """Take the next message that is due, so that nobody else sends it; none when nothing is.

    A message whose lease has ended was being sent by a worker that is gone. Its fate is
    unknown, and it is taken again under the same ``message_id``.
    """
    is_due = Q(state=MessageState.WAITING, next_attempt_at__lte=now) | Q(
        state=MessageState.SENDING, lease_until__lte=now
    )
    due = OutboxMessage.objects.filter(is_due).order_by("next_attempt_at", "pk")
    for key in due.values_list("pk", flat=True)[:MOST_AT_ONCE]:
        # The condition is asked again by the UPDATE itself: of two workers one finds no row.
        taken = OutboxMessage.objects.filter(is_due, pk=key).update(
            state=MessageState.SENDING, attempts=F("attempts") + 1, lease_until=now + LEASE
        )
        if taken:
            return OutboxMessage.objects.get(pk=key)
    return None


def send_message(*, message: OutboxMessage) -> None:
    """Hand a claimed message to its channel and note what became of it."""
    try:
        _hand_over(message)
    except PermanentFailure as failure:
        _settle(message, state=MessageState.FAILED, last_error=failure.code)
    except Exception as error:  # noqa: BLE001 - whatever a channel raises, the next message goes out
        _log(message, error)
        _put_back(message, type(error).__name__)
    else:
        _settle(message, state=MessageState.SENT, last_error="", sent_at=clock.now())


def _hand_over(message: OutboxMessage) -> None:
    if message.attempts > MOST_ATTEMPTS:
        # Whatever takes the worker down each time must not do so for ever.
        raise PermanentFailure(code="lost_too_often")
    send = registry.channel(message.channel)
    if send is None:
        raise LookupError(f"Nobody registered the channel {message.channel!r}.")
    send(message, payloads.unlock(message.payload, message_id=message.message_id))


def _put_back(message: OutboxMessage, code: str) -> None:
    if message.attempts >= MOST_ATTEMPTS:
        _settle(message, state=MessageState.FAILED, last_error=code)
        return
    wait = back_off(message.attempts, first=FIRST_WAIT, cap=LONGEST_WAIT)
    _settle(
        message, state=MessageState.WAITING, last_error=code, next_attempt_at=clock.now() + wait
    )


def _settle(message: OutboxMessage, **outcome: object) -> None:
    """Write the outcome, unless the lease has ended and another worker holds the message now."""
    held = OutboxMessage.objects.filter(
        pk=message.pk, state=MessageState.SENDING, attempts=message.attempts
    )
    held.update(lease_until=None, **outcome)


def _log(message: OutboxMessage, error: Exception) -> None:
    # Without the exception's text: mail servers quote addresses in theirs.
    where = "".join(traceback.format_tb(error.__traceback__))
    logger.warning("message %s not sent: %s\n%s", message.message_id, type(error).__name__, where)
