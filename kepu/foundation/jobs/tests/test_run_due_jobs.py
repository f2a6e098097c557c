"""The tick."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.services import record
from kepu.foundation.core.errors import Conflict
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.models import JobRun
from kepu.foundation.jobs.registry import Job, RunContext
from kepu.foundation.jobs.services import run_due_jobs
from kepu.foundation.jobs.services.run_due_jobs import (
    FIRST_WAIT,
    MOST_ATTEMPTS,
    _record_failure,
    _run,
)

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("blank_registry")]


class Work:
    """A job that counts its turns, leaves an entry in each, and fails while told to."""

    def __init__(self, name: str = "test.job", every: timedelta = HOUR):
        self.contexts: list[RunContext] = []
        self.failure: Exception | None = None
        registry.register(Job(name, every, self))

    def __call__(self, context: RunContext) -> None:
        self.contexts.append(context)
        record(verb="test.job.work", subject=("test.job", JobRun().pk), by=None)
        if self.failure:
            raise self.failure


def effects() -> int:
    return AuditEntry.objects.filter(verb="test.job.work").count()


def test_job_runs_once_in_its_turn():
    work = Work()

    (run,) = run_due_jobs(now=NOON + timedelta(minutes=20))
    assert run_due_jobs(now=NOON + timedelta(minutes=59)) == []

    assert JobRun.objects.get() == run
    assert (run.job, run.slot, run.state, run.attempts) == ("test.job", NOON, "done", 1)
    assert run.run_key == "test.job@2026-03-02T04:00:00+00:00" == str(run)
    assert work.contexts == [RunContext("test.job", NOON, NOON + timedelta(minutes=20))]
    assert effects() == 1


def test_next_turn_runs_again():
    work = Work()
    for hours in range(3):
        run_due_jobs(now=NOON + hours * HOUR)

    assert [context.slot for context in work.contexts] == [NOON, NOON + HOUR, NOON + 2 * HOUR]


def test_of_missed_turns_only_the_latest_is_made_up_for():
    work = Work()
    run_due_jobs(now=NOON)
    run_due_jobs(now=NOON + 5 * HOUR)

    assert [context.slot for context in work.contexts] == [NOON, NOON + 5 * HOUR]


def test_failing_job_leaves_no_effect_and_is_recorded():
    work = Work()
    work.failure = ValueError("138 0000 1111")

    (run,) = run_due_jobs(now=NOON)

    assert effects() == 0
    assert (run.state, run.error, run.attempts) == ("failed", "ValueError", 1)
    assert run.next_attempt_at == NOON + FIRST_WAIT


def test_refusal_is_recorded_by_its_code():
    work = Work()
    work.failure = Conflict("Somebody else has the sheet.", code="sheet_taken")

    (run,) = run_due_jobs(now=NOON)

    assert run.error == "sheet_taken"


def test_failing_job_does_not_stop_the_others():
    bad, good = Work("a.bad"), Work("b.good")
    bad.failure = ValueError()

    runs = run_due_jobs(now=NOON)

    assert [(run.job, run.state) for run in runs] == [("a.bad", "failed"), ("b.good", "done")]
    assert effects() == 1
    assert len(good.contexts) == 1


def test_failed_run_is_tried_again_when_its_wait_is_over():
    work = Work()
    work.failure = ValueError()
    run_due_jobs(now=NOON)
    work.failure = None

    assert run_due_jobs(now=NOON + FIRST_WAIT - timedelta(seconds=1)) == []
    (run,) = run_due_jobs(now=NOON + FIRST_WAIT)

    assert (run.state, run.error, run.attempts, run.next_attempt_at) == ("done", "", 2, None)
    assert JobRun.objects.count() == 1
    assert effects() == 1


def test_waits_grow_and_end():
    work = Work(every=timedelta(days=1))
    work.failure = ValueError()
    waits, now = [], NOON
    for _ in range(MOST_ATTEMPTS):
        (run,) = run_due_jobs(now=now)
        if run.next_attempt_at:
            waits.append((run.next_attempt_at - now) // timedelta(minutes=1))
            now = run.next_attempt_at

    assert waits == [1, 2, 4, 8, 16]
    assert (run.attempts, run.next_attempt_at) == (MOST_ATTEMPTS, None)
    assert run_due_jobs(now=NOON + timedelta(hours=11)) == []


def test_only_the_latest_turn_is_tried_again():
    work = Work()
    work.failure = ValueError()
    run_due_jobs(now=NOON + HOUR - timedelta(seconds=1))
    work.failure = None
    run_due_jobs(now=NOON + HOUR)
    run_due_jobs(now=NOON + HOUR + FIRST_WAIT)

    states = JobRun.objects.order_by("slot").values_list("state", "next_attempt_at")
    assert list(states) == [("failed", None), ("done", None)]
    assert effects() == 1


def test_failure_of_a_later_turn_leaves_the_earlier_one():
    work = Work()
    work.failure = ValueError()
    run_due_jobs(now=NOON + HOUR - timedelta(seconds=1))
    run_due_jobs(now=NOON + HOUR)

    waiting = JobRun.objects.filter(next_attempt_at__isnull=False)
    assert [run.slot for run in waiting] == [NOON + HOUR]


def test_run_of_a_job_that_is_gone_is_left_alone(monkeypatch):
    work = Work()
    work.failure = ValueError()
    run_due_jobs(now=NOON)
    monkeypatch.setattr(registry, "_jobs", {})

    assert run_due_jobs(now=NOON + FIRST_WAIT) == []
    assert JobRun.objects.get().state == "failed"


def test_turn_that_another_worker_has_done_in_the_meantime_stays_done():
    """We fail; before we write that down, another worker has done the turn."""
    work = Work()
    work.failure = ValueError()
    run_due_jobs(now=NOON)
    JobRun.objects.update(state="done", error="", next_attempt_at=None)

    run = _record_failure(registry.jobs()[0], NOON, NOON, ValueError())

    assert (run.state, run.attempts) == ("done", 1)
    assert JobRun.objects.get().state == "done"


def test_turn_that_another_worker_did_since_we_asked_is_not_done_again():
    """Both saw the turn as due; the other one was quicker to claim it."""
    Work()
    run_due_jobs(now=NOON)

    assert _run(registry.jobs()[0], NOON, NOON) is None
    assert effects() == 1


def test_log_says_where_and_not_what(caplog):
    work = Work()
    work.failure = ValueError("138 0000 1111")
    with caplog.at_level(logging.ERROR, logger="kepu.jobs"):
        run_due_jobs(now=NOON)

    assert "job test.job failed: ValueError" in caplog.text
    assert "test_run_due_jobs.py" in caplog.text
    assert "138" not in caplog.text


def test_stop_is_not_taken_for_a_failure():
    work = Work()
    work.failure = KeyboardInterrupt()  # type: ignore[assignment]

    with pytest.raises(KeyboardInterrupt):
        run_due_jobs(now=NOON)

    assert JobRun.objects.count() == effects() == 0
