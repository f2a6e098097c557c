"""``kepu worker``: one round, many rounds, and an end in good order."""

import os
import signal
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError

from kepu.foundation.core import clock
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.management.commands import worker as command
from kepu.foundation.jobs.models import JobRun, OutboxMessage, Worker
from kepu.foundation.jobs.registry import Job
from kepu.foundation.jobs.tests.factories import MessageFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("blank_registry")]


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(command, "PAUSE_SECONDS", 0)
    # Inside a test's transaction the connection must not be closed as old.
    monkeypatch.setattr(command, "close_old_connections", lambda: None)


def test_one_round_runs_jobs_and_sends_messages():
    registry.register(Job("test.job", timedelta(minutes=1), lambda context: None))
    registry.register_channel("pigeon", lambda message, payload: None)
    MessageFactory()

    call_command("worker", once=True)

    assert (JobRun.objects.get().state, OutboxMessage.objects.get().state) == ("done", "sent")
    assert Worker.objects.get().name.endswith(f":{os.getpid()}")


def test_sign_of_life_every_few_seconds():
    rounds = command.Rounds()

    seen = []
    for seconds in (0, 14, 15, 29):
        with clock.at(NOON + timedelta(seconds=seconds)):
            rounds.one()
        seen.append((Worker.objects.get().seen_at - NOON).seconds)

    assert seen == [0, 0, 15, 15]


def test_signal_ends_it_after_the_job_at_hand():
    """The job gets the signal while it runs, and still comes to its end."""
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    done = []

    def stop_me(context):
        os.kill(os.getpid(), signal.SIGTERM)
        done.append(Worker.objects.count())

    registry.register(Job("test.job", timedelta(minutes=1), stop_me))
    try:
        call_command("worker")
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])

    assert done == [1]
    assert JobRun.objects.get().state == "done"
    assert Worker.objects.count() == 0


def test_database_that_does_not_answer_is_waited_for(monkeypatch, caplog):
    rounds = command.Rounds()
    answers = iter([OperationalError("password authentication failed for wang"), None])

    def one() -> int:
        if error := next(answers):
            raise error
        rounds.stop(signal.SIGTERM, None)
        return 0

    monkeypatch.setattr(rounds, "one", one)
    rounds.until_stopped()

    assert "the database does not answer: OperationalError" in caplog.text
    assert "wang" not in caplog.text
    assert next(answers, "both rounds were made") == "both rounds were made"


def test_while_messages_wait_there_is_no_pause(monkeypatch):
    rounds = command.Rounds()
    sent = iter([50, 3, 0])
    pauses = []

    def one() -> int:
        return next(sent)

    def wait(seconds: float) -> None:
        pauses.append(seconds)
        rounds.stop(signal.SIGTERM, None)

    monkeypatch.setattr(rounds, "one", one)
    monkeypatch.setattr(rounds.stopping, "wait", wait)
    rounds.until_stopped()

    assert pauses == [0]
    assert next(sent, None) is None
