"""Letting go of what is no longer needed."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.jobs.models import JobRun, OutboxMessage, Worker
from kepu.foundation.jobs.services import enqueue, forget_old, note_worker
from kepu.foundation.jobs.tests.factories import MessageFactory, RunFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


def sent(days_ago: int) -> OutboxMessage:
    message = MessageFactory(now=NOON - 100 * DAY)
    OutboxMessage.objects.filter(pk=message.pk).update(state="sent", sent_at=NOON - days_ago * DAY)
    return message


def test_payload_is_emptied_some_days_after_sending(settings):
    settings.KEPU_OUTBOX_KEEP_DAYS = 7
    old, recent, waiting = sent(7), sent(6), MessageFactory(now=NOON - 100 * DAY)

    forget_old(now=NOON)

    kept = set(OutboxMessage.objects.exclude(payload="").values_list("pk", flat=True))
    assert kept == {recent.pk, waiting.pk}
    assert OutboxMessage.objects.get(pk=old.pk).state == "sent"


def test_emptied_message_is_still_not_sent_twice(settings):
    old = sent(settings.KEPU_OUTBOX_KEEP_DAYS)
    forget_old(now=NOON)

    again = enqueue(channel="pigeon", dedupe_key=old.dedupe_key, payload={"text": "again"})

    assert (again.pk, again.payload) == (old.pk, "")


def test_old_runs_are_deleted_failed_ones_later():
    for days in (13, 14, 89, 90):
        RunFactory(job="done", slot=NOON - days * DAY)
        RunFactory(job="failed", slot=NOON - days * DAY, state="failed", error="ValueError")

    forget_old(now=NOON)

    kept = JobRun.objects.order_by("job", "-slot").values_list("job", "slot")
    assert [(job, (NOON - slot).days) for job, slot in kept] == [
        ("done", 13),
        ("failed", 13),
        ("failed", 14),
        ("failed", 89),
    ]


def test_workers_not_heard_of_are_forgotten():
    for name, seen_at in (("gone", NOON - DAY), ("here", NOON - DAY + timedelta(seconds=1))):
        note_worker(name=name, started_at=seen_at, now=seen_at)

    forget_old(now=NOON)

    assert [str(worker) for worker in Worker.objects.all()] == ["here"]
