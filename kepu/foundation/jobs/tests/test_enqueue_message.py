"""Putting a message into the outbox."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from kepu.foundation.core import clock
from kepu.foundation.core.encryption import Undecryptable
from kepu.foundation.jobs import payloads
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.services import enqueue

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_message_waits_to_be_sent(settings):
    settings.KEPU_SITE_URL = "https://kepu.example.gov.cn:8443/x"

    message = enqueue(channel="email", dedupe_key="k", payload={"to": "王芳"}, now=NOON)

    assert OutboxMessage.objects.get() == message
    assert (message.state, message.attempts, message.next_attempt_at) == ("waiting", 0, NOON)
    assert message.message_id == f"<{message.pk}@kepu.example.gov.cn>"
    assert payloads.unlock(message.payload, message_id=message.message_id) == {"to": "王芳"}
    assert str(message) == f"email {message.message_id}"


def test_moment_is_the_clock_s():
    with clock.at(NOON):
        assert enqueue(channel="email", dedupe_key="k", payload={}).created_at == NOON


def test_same_key_is_the_same_message():
    one = enqueue(channel="email", dedupe_key="k", payload={"n": 1})
    two = enqueue(channel="email", dedupe_key="k", payload={"n": 2})
    other = enqueue(channel="email", dedupe_key="l", payload={"n": 1})

    assert one.pk == two.pk != other.pk
    assert payloads.unlock(two.payload, message_id=two.message_id) == {"n": 1}


def test_payload_opens_for_its_message_alone():
    one, two = (enqueue(channel="email", dedupe_key=k, payload={"n": 1}) for k in "ab")

    with pytest.raises(Undecryptable):
        payloads.unlock(one.payload, message_id=two.message_id)


def test_payload_does_not_stand_in_the_clear():
    enqueue(channel="email", dedupe_key="planted 13800002222", payload={"to": "13800001111"})

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM jobs_outboxmessage")
        stored = repr(cursor.fetchall())
    assert "13800001111" not in stored
    assert "13800002222" in stored
