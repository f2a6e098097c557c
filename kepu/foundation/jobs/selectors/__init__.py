from kepu.foundation.jobs.selectors.messages import (
    lines_of,
    message_counts,
    message_for,
    messages_for,
)
from kepu.foundation.jobs.selectors.runs import (
    failed_runs,
    job_states,
    run_for,
    worker_states,
)

__all__ = [
    "failed_runs",
    "job_states",
    "lines_of",
    "message_counts",
    "message_for",
    "messages_for",
    "run_for",
    "worker_states",
]
