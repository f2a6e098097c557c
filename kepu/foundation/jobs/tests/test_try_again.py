"""Having something tried again."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Conflict, NotVisible
from kepu.foundation.core.roles import AUDIT_ADMIN, SYSTEM_ADMIN
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.models import JobRun, OutboxMessage
from kepu.foundation.jobs.registry import Job
from kepu.foundation.jobs.services import retry_message, retry_run, run_due_jobs
from kepu.foundation.jobs.tests.factories import MessageFactory, RunFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


@pytest.fixture
def administrator(staff):
    return staff.someone(SYSTEM_ADMIN)


@pytest.fixture
def failed_run():
    return RunFactory(slot=NOON, state="failed", error="ValueError", attempts=6)


@pytest.fixture
def failed_message():
    message = MessageFactory(now=NOON)
    OutboxMessage.objects.update(state="failed", attempts=12, last_error="smtp_550")
    return message


def test_failed_run_is_due_again(administrator, failed_run):
    run = retry_run(run=failed_run, by=administrator, now=NOON)

    assert run.next_attempt_at == NOON
    entry = AuditEntry.objects.get(verb="jobs.run.retry")
    assert (entry.subject_id, entry.actor_id) == (run.pk, administrator.pk)


def test_next_tick_does_even_a_turn_long_past(administrator, failed_run, blank_registry):
    slots = []
    registry.register(
        Job("test.job", timedelta(hours=1), lambda context: slots.append(context.slot))
    )
    later = NOON + timedelta(days=1)
    retry_run(run=failed_run, by=administrator, now=later)

    run_due_jobs(now=later)

    assert slots == [NOON, later]
    assert set(JobRun.objects.values_list("state", flat=True)) == {"done"}


def test_done_run_is_not_done_twice(administrator):
    with pytest.raises(Conflict, match="has been done"):
        retry_run(run=RunFactory(slot=NOON), by=administrator)
    assert AuditEntry.objects.count() == 0


def test_failed_message_waits_again(administrator, failed_message):
    message = retry_message(message=failed_message, by=administrator, now=NOON)

    assert (message.state, message.attempts, message.next_attempt_at) == ("waiting", 0, NOON)
    assert message.message_id == failed_message.message_id
    assert AuditEntry.objects.filter(verb="jobs.message.retry", subject_id=message.pk).count() == 1


def test_message_is_put_back_once(administrator, failed_message):
    retry_message(message=failed_message, by=administrator)

    with pytest.raises(Conflict, match="no longer failed"):
        retry_message(message=failed_message, by=administrator)
    assert AuditEntry.objects.filter(verb="jobs.message.retry").count() == 1


def test_others_may_not(staff, failed_run, failed_message):
    auditor = staff.someone(AUDIT_ADMIN)

    with pytest.raises(NotVisible):
        retry_run(run=failed_run, by=auditor)
    with pytest.raises(NotVisible):
        retry_message(message=failed_message, by=auditor)
    assert OutboxMessage.objects.get().state == "failed"
