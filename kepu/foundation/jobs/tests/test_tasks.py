"""The jobs this module registers."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.audit.models import AuditSeal
from kepu.foundation.audit.tests.factories import EntryFactory
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.models import JobRun
from kepu.foundation.jobs.registry import RunContext
from kepu.foundation.jobs.schedule import DailyAt
from kepu.foundation.jobs.tests.factories import RunFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def run(name: str):
    job = registry.job(name)
    job.run(RunContext(name, NOON, NOON))
    return job.every


def test_record_is_sealed_every_minute():
    EntryFactory()

    assert run("audit.seal") == timedelta(minutes=1)
    assert AuditSeal.objects.get().at == NOON


def test_old_runs_are_tidied_at_night():
    RunFactory(slot=NOON - timedelta(days=14))

    assert run("jobs.tidy") == DailyAt(3)
    assert JobRun.objects.count() == 0
