"""Several workers, one tick; and a worker that is killed in the middle of it."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.models import JobRun
from kepu.foundation.jobs.registry import Job, RunContext
from kepu.foundation.jobs.services import run_due_jobs
from tests.processes.team import Team
from tests.processes.victims import killed_in

Gather = Callable[[int], Team]
Reached = Callable[[], None]

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BEFORE, AMID, AFTER = "before", "amid", "after"


def moment_of(number: int) -> datetime:
    """Each round is a turn of its own."""
    return NOON + number * MINUTE


def effects_of(number: int) -> int:
    subject = UUID(int=int(moment_of(number).timestamp()))
    return AuditEntry.objects.filter(verb="test.tick.effect", subject_id=subject).count()


def take_effect(context: RunContext) -> None:
    record(
        verb="test.tick.effect",
        subject=("test.turn", UUID(int=int(context.slot.timestamp()))),
        by=None,
    )


def slow_effect(context: RunContext) -> None:
    take_effect(context)
    time.sleep(0.005)


def only_job(run: Callable[[RunContext], None]) -> None:
    registry._jobs.clear()
    registry.register(Job("test.tick", MINUTE, run))


def tick(number: int) -> list[str]:
    """A worker's tick, with one job that leaves a trace in the database."""
    only_job(slow_effect)
    with clock.at(moment_of(number)):
        return [run.run_key for run in run_due_jobs()]


def runs_and_effects(number: int) -> tuple[int, int]:
    return JobRun.objects.filter(slot=moment_of(number)).count(), effects_of(number)


def tick_to_be_killed(reached: Reached, number: int, where: str) -> None:
    """Die before the work, between its two halves, or after everything is committed."""

    def work(context: RunContext) -> None:
        if where == BEFORE:
            reached()
        take_effect(context)
        if where == AMID:
            reached()

    only_job(work)
    with clock.at(moment_of(number)):
        run_due_jobs()
    reached()


def kill_a_worker(number: int) -> int:
    """Kill one at this round's place; the round's number again, for the survivors."""
    where = (BEFORE, AMID, AFTER)[number % 3]
    assert killed_in(tick_to_be_killed, number, where)
    return number


def effects_left_by(number: int) -> tuple[int, int]:
    """What a worker killed at ``number`` has left behind, before anybody mends it."""
    kill_a_worker(number)
    return runs_and_effects(number)


def test_two_workers_do_a_turn_once(gather: Gather) -> None:
    rounds = gather(2).rounds(tick, inspect=runs_and_effects)

    assert [one.errors for one in rounds] == [[]] * 50
    assert [one.found for one in rounds] == [(1, 1)] * 50
    assert [sum(len(o.value) for o in one.outcomes) for one in rounds] == [1] * 50


def test_a_worker_killed_in_the_middle_leaves_nothing_half(gather: Gather) -> None:
    team = gather(1)

    left = [team.ask(effects_left_by, number) for number in range(3)]

    assert left == [(0, 0), (0, 0), (1, 1)]


def test_the_turn_of_a_killed_worker_is_done_once(gather: Gather) -> None:
    rounds = gather(2).rounds(tick, prepare=kill_a_worker, inspect=runs_and_effects)

    assert [one.errors for one in rounds] == [[]] * 50
    assert [one.found for one in rounds] == [(1, 1)] * 50
