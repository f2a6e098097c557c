from kepu.foundation.jobs.models.outbox import OutboxMessage
from kepu.foundation.jobs.models.runs import JobRun, Worker

__all__ = ["JobRun", "OutboxMessage", "Worker"]
