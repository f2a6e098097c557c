"""Messages, runs and channels for tests of jobs."""

import uuid

import factory

from kepu.foundation.core import clock
from kepu.foundation.jobs.choices import RunState
from kepu.foundation.jobs.models import JobRun, OutboxMessage
from kepu.foundation.jobs.services import enqueue


class MessageFactory(factory.Factory):
    """A message written the only way messages are written."""

    class Meta:
        model = OutboxMessage

    channel = "pigeon"
    dedupe_key = factory.LazyFunction(lambda: str(uuid.uuid4()))
    payload = factory.LazyFunction(lambda: {"text": "请签收"})

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return enqueue(*args, **kwargs)


class RunFactory(factory.django.DjangoModelFactory):
    """A turn of a job, done unless told otherwise."""

    class Meta:
        model = JobRun

    job = "test.job"
    slot = factory.LazyFunction(clock.now)
    run_key = factory.LazyAttribute(lambda run: f"{run.job}@{run.slot.isoformat()}")
    state = RunState.DONE
    started_at = factory.SelfAttribute("slot")
    finished_at = factory.SelfAttribute("slot")
