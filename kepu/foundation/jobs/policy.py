"""Who may look at jobs and the outbox, and have something tried again."""

from kepu.foundation.core.policy import Policy, holding_anywhere
from kepu.foundation.core.roles import SYSTEM_ADMIN
from kepu.foundation.jobs.models import JobRun, OutboxMessage, Worker


class JobRunPolicy(Policy[JobRun]):
    """Runs of jobs."""

    model = JobRun
    rules = {"view": holding_anywhere(SYSTEM_ADMIN), "retry": holding_anywhere(SYSTEM_ADMIN)}


class OutboxMessagePolicy(Policy[OutboxMessage]):
    """Messages on their way out; their contents are shown to nobody."""

    model = OutboxMessage
    rules = {"view": holding_anywhere(SYSTEM_ADMIN), "retry": holding_anywhere(SYSTEM_ADMIN)}


class WorkerPolicy(Policy[Worker]):
    """Which workers are there."""

    model = Worker
    rules = {"view": holding_anywhere(SYSTEM_ADMIN)}
