"""A worker's sign of life."""

from datetime import datetime

from kepu.foundation.core import clock
from kepu.foundation.jobs.models import Worker


def note_worker(*, name: str, started_at: datetime, now: datetime | None = None) -> Worker:
    """Note that the worker ``name`` is there; ``kepu doctor`` and the page of jobs look at it."""
    worker, _is_new = Worker.objects.update_or_create(
        name=name, defaults={"started_at": started_at, "seen_at": now or clock.now()}
    )
    return worker


def forget_worker(*, name: str) -> None:
    """The worker has ended in good order."""
    Worker.objects.filter(name=name).delete()
