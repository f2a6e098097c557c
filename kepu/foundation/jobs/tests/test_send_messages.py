"""Sending what stands in the outbox."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.core import clock
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.errors import PermanentFailure
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.services import claim_message, send_message, send_waiting_messages
from kepu.foundation.jobs.services.send_messages import (
    FIRST_WAIT,
    LEASE,
    LONGEST_WAIT,
    MOST_AT_ONCE,
    MOST_ATTEMPTS,
)
from kepu.foundation.jobs.tests.factories import MessageFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("blank_registry")]


class Pigeon:
    """A channel that keeps what it carried, and fails while told to."""

    def __init__(self) -> None:
        self.carried: list[tuple[str, object]] = []
        self.failure: Exception | None = None
        registry.register_channel("pigeon", self)

    def __call__(self, message: OutboxMessage, payload: registry.Payload) -> None:
        self.carried.append((message.message_id, payload))
        if self.failure:
            raise self.failure


@pytest.fixture
def pigeon():
    return Pigeon()


def send(at: datetime = NOON) -> int:
    with clock.at(at):
        return send_waiting_messages()


def state() -> tuple[str, int, str]:
    message = OutboxMessage.objects.get()
    return message.state, message.attempts, message.last_error


def test_message_is_sent_once(pigeon):
    message = MessageFactory(payload={"text": "请签收"}, now=NOON)

    assert send() == 1
    assert send() == 0

    assert pigeon.carried == [(message.message_id, {"text": "请签收"})]
    message.refresh_from_db()
    assert (message.state, message.sent_at, message.lease_until) == ("sent", NOON, None)


def test_longest_waiting_goes_first(pigeon):
    late, early = (MessageFactory(now=NOON - wait * SECOND) for wait in (1, 2))

    send()

    assert [key for key, _payload in pigeon.carried] == [early.message_id, late.message_id]


def test_message_of_tomorrow_waits(pigeon):
    MessageFactory(now=NOON + SECOND)

    assert send(NOON) == 0
    assert send(NOON + SECOND) == 1


def test_no_more_than_fifty_at_once(pigeon):
    for _ in range(MOST_AT_ONCE + 1):
        MessageFactory(now=NOON)

    assert [send(), send(), send()] == [MOST_AT_ONCE, 1, 0]


def test_stop_is_asked_before_each(pigeon):
    MessageFactory.create_batch(3, now=NOON)
    with clock.at(NOON):
        assert send_waiting_messages(should_stop=lambda: len(pigeon.carried) == 2) == 2


def test_failed_attempt_waits_longer_each_time(pigeon):
    MessageFactory(now=NOON)
    pigeon.failure = OSError("mail.example.cn refused wang@example.cn")
    now, waits = NOON, []
    for _ in range(MOST_ATTEMPTS - 1):
        assert send(now) == 1
        due = OutboxMessage.objects.get().next_attempt_at
        assert send(due - SECOND) == 0
        waits.append(due - now)
        now = due

    assert waits[:3] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert waits[-1] == LONGEST_WAIT
    assert state() == ("waiting", MOST_ATTEMPTS - 1, "OSError")

    send(now)
    assert state() == ("failed", MOST_ATTEMPTS, "OSError")
    assert send(now + LONGEST_WAIT) == 0


def test_attempt_after_a_failure_may_succeed(pigeon):
    MessageFactory(now=NOON)
    pigeon.failure = OSError()
    send()
    pigeon.failure = None

    assert send(NOON + FIRST_WAIT) == 1
    assert state() == ("sent", 2, "")


def test_permanent_failure_is_not_tried_again(pigeon):
    MessageFactory(now=NOON)
    pigeon.failure = PermanentFailure("no such box: wang@example.cn", code="smtp_550")

    send()

    assert state() == ("failed", 1, "smtp_550")
    assert send(NOON + LONGEST_WAIT) == 0


def test_failure_does_not_stop_the_others(pigeon):
    registry.register_channel("raven", lambda message, payload: None)
    MessageFactory(now=NOON - SECOND)
    MessageFactory(now=NOON, channel="raven")
    pigeon.failure = OSError()

    assert send() == 2
    assert set(OutboxMessage.objects.values_list("channel", "state")) == {
        ("pigeon", "waiting"),
        ("raven", "sent"),
    }


def test_message_of_an_unknown_channel_waits():
    MessageFactory(channel="telex", now=NOON)

    send()

    assert state() == ("waiting", 1, "LookupError")


def test_claimed_message_is_nobody_else_s_until_the_lease_ends(pigeon):
    message = MessageFactory(now=NOON)

    claimed = claim_message(now=NOON)
    assert claimed == message
    assert (claimed.state, claimed.attempts, claimed.lease_until) == ("sending", 1, NOON + LEASE)
    assert claim_message(now=NOON + LEASE - SECOND) is None

    again = claim_message(now=NOON + LEASE)
    assert (again.pk, again.attempts, again.message_id) == (message.pk, 2, message.message_id)


def test_worker_whose_lease_has_ended_changes_nothing(pigeon):
    """It was slower than its lease; the message is another worker's now."""
    MessageFactory(now=NOON)
    slow = claim_message(now=NOON)
    claim_message(now=NOON + LEASE)
    pigeon.failure = PermanentFailure()

    send_message(message=slow)

    assert state() == ("sending", 2, "")


def test_message_that_takes_every_worker_down_is_given_up(pigeon):
    MessageFactory(now=NOON)
    now = NOON
    for _ in range(MOST_ATTEMPTS):
        claim_message(now=now)
        now += LEASE

    send(now)

    assert state() == ("failed", MOST_ATTEMPTS + 1, "lost_too_often")
    assert pigeon.carried == []


def test_log_quotes_no_address(pigeon, caplog):
    message = MessageFactory(now=NOON)
    pigeon.failure = OSError("mail.example.cn refused wang@example.cn")
    with caplog.at_level(logging.WARNING, logger="kepu.jobs"):
        send()

    assert f"message {message.message_id} not sent: OSError" in caplog.text
    assert "wang" not in caplog.text
