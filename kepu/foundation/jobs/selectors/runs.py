"""The state of jobs and workers, for system administrators."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Max, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise

from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.choices import RunState
from kepu.foundation.jobs.models import JobRun
from kepu.foundation.jobs.policy import JobRunPolicy, WorkerPolicy

ALIVE_FOR = timedelta(minutes=2)


@dataclass(frozen=True)
class JobState:
    """A registered job with its latest run, if there was any."""

    name: str
    words: str | Promise
    last_run: JobRun | None


@dataclass(frozen=True)
class WorkerState:
    """A worker, and whether it was seen lately."""

    name: str
    started_at: datetime
    seen_at: datetime
    is_alive: bool


def job_states(user: Actor) -> list[JobState]:
    """All registered jobs; raises `Forbidden` for those who may not see them."""
    JobRunPolicy().require_anywhere(user, "view")
    latest = _latest_runs()
    return [
        JobState(name=job.name, words=job.words or job.name, last_run=latest.get(job.name))
        for job in registry.jobs()
    ]


def _latest_runs() -> dict[str, JobRun]:
    slots = JobRun.objects.order_by().values("job").annotate(latest=Max("slot"))
    keys = [registry.run_key(row["job"], row["latest"]) for row in slots]
    return {run.job: run for run in JobRun.objects.filter(run_key__in=keys)}


def failed_runs(user: Actor) -> QuerySet[JobRun]:
    """Runs that failed and were not made up for, latest first."""
    return JobRunPolicy().visible(user).filter(state=RunState.FAILED).order_by("-slot", "job")


def run_for(user: Actor, pk: UUID) -> JobRun:
    """One run; not found where ``user`` may not see it."""
    return get_object_or_404(JobRunPolicy().visible(user), pk=pk)


def worker_states(user: Actor) -> list[WorkerState]:
    """The workers seen within a day, latest first."""
    now = clock.now()
    return [
        WorkerState(
            name=worker.name,
            started_at=worker.started_at,
            seen_at=worker.seen_at,
            is_alive=now - worker.seen_at <= ALIVE_FOR,
        )
        for worker in WorkerPolicy().visible(user)
    ]
