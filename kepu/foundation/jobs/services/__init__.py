from kepu.foundation.jobs.services.enqueue_message import enqueue
from kepu.foundation.jobs.services.forget_old import forget_old
from kepu.foundation.jobs.services.note_worker import forget_worker, note_worker
from kepu.foundation.jobs.services.run_due_jobs import run_due_jobs
from kepu.foundation.jobs.services.send_messages import (
    claim_message,
    send_message,
    send_waiting_messages,
)
from kepu.foundation.jobs.services.try_again import retry_message, retry_run

__all__ = [
    "claim_message",
    "enqueue",
    "forget_old",
    "forget_worker",
    "note_worker",
    "retry_message",
    "retry_run",
    "run_due_jobs",
    "send_message",
    "send_waiting_messages",
]
