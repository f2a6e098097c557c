"""The tick: every job whose turn has come is run once, whoever else is running jobs."""

import logging
import traceback
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction

from kepu.foundation.core import clock
from kepu.foundation.core.errors import BusinessError
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.choices import RunState
from kepu.foundation.jobs.models import JobRun
from kepu.foundation.jobs.registry import Job, RunContext
from kepu.foundation.jobs.schedule import back_off, slot_start

logger = logging.getLogger("kepu.jobs")

MOST_ATTEMPTS = 6
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)

Turn = tuple[Job, datetime]


def run_due_jobs(*, now: datetime | None = None) -> list[JobRun]:
    """Run what is due, one transaction each; the runs made, failed ones among them.

    Of the turns missed while no worker ran, only the latest is made up for. A worker killed
    in the middle leaves neither effects nor a run, so the next tick does the whole of it.
    """
    moment = now or clock.now()
    turns = [*_turns_to_retry(moment), *_turns_begun(moment)]
    runs = [_run(job, slot, moment) for job, slot in turns]
    return [run for run in runs if run is not None]


def _turns_to_retry(now: datetime) -> Iterator[Turn]:
    for run in JobRun.objects.filter(next_attempt_at__lte=now).order_by("next_attempt_at"):
        if job := registry.job(run.job):
            yield job, run.slot


def _turns_begun(now: datetime) -> Iterator[Turn]:
    turns = {registry.run_key(job.name, slot): (job, slot) for job, slot in _turns_at(now)}
    known = set(JobRun.objects.filter(run_key__in=turns).values_list("run_key", flat=True))
    yield from (turn for key, turn in turns.items() if key not in known)


def _turns_at(now: datetime) -> Iterator[Turn]:
    for job in registry.jobs():
        yield job, slot_start(job.every, now)


def _run(job: Job, slot: datetime, now: datetime) -> JobRun | None:
    try:
        with transaction.atomic():
            run = _claim(job, slot, now)
            if run is None:
                return None
            job.run(RunContext(job=job.name, slot=slot, now=now))
            run.finished_at = clock.now()
            run.save(update_fields=["finished_at"])
            _leave_older(run)
    except Exception as error:  # noqa: BLE001 - a job that fails must not stop the others
        return _record_failure(job, slot, now, error)
    return run


def _claim(job: Job, slot: datetime, now: datetime) -> JobRun | None:
    """The row of this turn, ours to fulfil; none where somebody else has.

    It is inserted before the work is done: a second worker waits at the unique key until the
    first has committed, and then finds the turn done, or gone with the worker that died.
    """
    run, is_new = JobRun.objects.get_or_create(
        run_key=registry.run_key(job.name, slot),
        defaults={
            "job": job.name,
            "slot": slot,
            "state": RunState.DONE,
            "started_at": now,
            "finished_at": now,
        },
    )
    return run if is_new else _claim_again(run, now)


def _claim_again(run: JobRun, now: datetime) -> JobRun | None:
    run = JobRun.objects.select_for_update().get(pk=run.pk)
    if run.next_attempt_at is None or run.next_attempt_at > now:
        return None
    run.state, run.error, run.next_attempt_at = RunState.DONE, "", None
    run.attempts += 1
    run.started_at = now
    run.save()
    return run


def _record_failure(job: Job, slot: datetime, now: datetime, error: Exception) -> JobRun:
    code = error.code if isinstance(error, BusinessError) else type(error).__name__
    _log(job, code, error)
    with transaction.atomic():
        run, is_new = JobRun.objects.select_for_update().get_or_create(
            run_key=registry.run_key(job.name, slot),
            defaults={
                "job": job.name,
                "slot": slot,
                "state": RunState.FAILED,
                "started_at": now,
                "finished_at": clock.now(),
            },
        )
        if run.state == RunState.DONE:
            return run
        run.attempts += 0 if is_new else 1
        run.error, run.finished_at = code, clock.now()
        run.next_attempt_at = _next_attempt(run.attempts, now)
        run.save()
        _leave_older(run)
    return run


def _next_attempt(attempts: int, now: datetime) -> datetime | None:
    if attempts >= MOST_ATTEMPTS:
        return None
    return now + back_off(attempts, first=FIRST_WAIT, cap=LONGEST_WAIT)


def _leave_older(run: JobRun) -> None:
    """Only the latest turn of a job is tried again by itself: it makes up for those before."""
    older = JobRun.objects.filter(job=run.job, slot__lt=run.slot, next_attempt_at__isnull=False)
    older.update(next_attempt_at=None)


def _log(job: Job, code: str, error: Exception) -> None:
    # Where it happened, without the exception's text: that may quote somebody's data.
    where = "".join(traceback.format_tb(error.__traceback__))
    logger.error("job %s failed: %s\nTraceback (most recent call last):\n%s", job.name, code, where)
