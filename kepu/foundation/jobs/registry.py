"""The jobs and channels of the modules above, registered when the applications are ready.

register(Job("plans.remind", every=DailyAt(8), run=tasks.remind, words=_("Send reminders")))
register_channel("email", send_mail, words=_("e-mail"))
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from kepu.foundation.jobs.payloads import Payload
from kepu.foundation.jobs.schedule import Every

if TYPE_CHECKING:
    from kepu.foundation.jobs.models import OutboxMessage

Send = Callable[["OutboxMessage", Payload], None]


@dataclass(frozen=True)
class RunContext:
    """What a job is told: its turn, and the moment it runs at."""

    job: str
    slot: datetime
    now: datetime


@dataclass(frozen=True)
class Job:
    """``run`` is called once in every turn, inside one transaction with the row that says so.

    It must therefore do nothing outside the database: what leaves the system goes through
    `services.enqueue`, files are written in ``transaction.on_commit``.
    """

    name: str
    every: Every
    run: Callable[[RunContext], None]
    words: str | Promise = ""


_jobs: dict[str, Job] = {}
_channels: dict[str, Send] = {}
_channel_words: dict[str, str | Promise] = {}


def register(job: Job) -> None:
    """Add a job to the tick; two jobs may not share a name, their runs would not be told apart."""
    if job.name in _jobs:
        raise ValueError(f"There is already a job {job.name!r}.")
    _jobs[job.name] = job


def jobs() -> list[Job]:
    """All jobs, by name."""
    return [_jobs[name] for name in sorted(_jobs)]


def job(name: str) -> Job | None:
    """The job ``name``, unless its module is gone."""
    return _jobs.get(name)


def run_key(name: str, slot: datetime) -> str:
    """The key under which one turn of the job ``name`` is done at most once."""
    return f"{name}@{slot.astimezone(UTC).isoformat()}"


def register_channel(name: str, send: Send, words: str | Promise = "") -> None:
    """Say how messages of the channel ``name`` leave the system.

    ``send`` raises `errors.PermanentFailure` when trying again is useless, anything else when
    it is not. It may be called again for a message whose fate is unknown: ``message.message_id``
    is the same each time, so that the other side can tell.
    """
    _channels[name] = send
    _channel_words[name] = words or name


def channel(name: str) -> Send | None:
    """How messages of ``name`` are sent, if any module said so."""
    return _channels.get(name)


def channel_names() -> list[str]:
    """All channels, by name."""
    return sorted(_channels)


def words_of_channel(name: str) -> str | Promise:
    """What the channel ``name`` is called; the name itself where its module is gone."""
    return _channel_words.get(name, name)
