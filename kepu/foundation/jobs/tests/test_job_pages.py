"""The pages for system administrators."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kepu.foundation.core import clock
from kepu.foundation.core.roles import AUDIT_ADMIN, SYSTEM_ADMIN
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.models import JobRun, OutboxMessage
from kepu.foundation.jobs.registry import Job
from kepu.foundation.jobs.services import note_worker
from kepu.foundation.jobs.tests.factories import MessageFactory, RunFactory

JOBS, OUTBOX = reverse("jobs:job_list"), reverse("jobs:message_list")


@pytest.fixture
def administrator(client, staff, blank_registry):
    user = staff.someone(SYSTEM_ADMIN)
    client.force_login(user)
    registry.register(Job("test.job", timedelta(hours=1), lambda context: None, "Count the days"))
    registry.register(Job("test.bare", timedelta(hours=1), lambda context: None))
    registry.register_channel("pigeon", lambda message, payload: None)
    return user


def text_of(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def failed_message(**fields) -> OutboxMessage:
    message = MessageFactory(**fields)
    OutboxMessage.objects.filter(pk=message.pk).update(state="failed", last_error="smtp_550")
    return message


def test_jobs_with_their_last_run(client, administrator):
    slot = clock.now()
    RunFactory(job="test.job", slot=slot - timedelta(hours=2))
    latest = RunFactory(job="test.job", slot=slot)
    # As the tick writes it, and not as the factory does.
    JobRun.objects.filter(pk=latest.pk).update(run_key=registry.run_key("test.job", slot))

    response = client.get(JOBS)

    states = {state.name: state for state in response.context["jobs"]}
    assert states["test.job"].last_run == latest
    assert (states["test.bare"].last_run, states["test.bare"].words) == (None, "test.bare")
    assert "Count the days" in text_of(response)
    assert "not yet run" in text_of(response)


def test_without_a_worker_the_page_says_so(client, administrator):
    assert "No worker is running" in text_of(client.get(JOBS))


def test_workers_seen_lately_are_running(client, administrator):
    now = clock.now()
    note_worker(name="here:1", started_at=now, now=now - timedelta(minutes=1))
    note_worker(name="gone:2", started_at=now, now=now - timedelta(minutes=3))

    response = client.get(JOBS)

    states = {worker.name: worker.is_alive for worker in response.context["workers"]}
    assert states == {"here:1": True, "gone:2": False}
    assert "No worker is running" not in text_of(response)


def test_failed_run_is_shown_and_run_again(client, administrator):
    run = RunFactory(state="failed", error="ValueError", attempts=6)
    assert "ValueError" in text_of(client.get(JOBS))

    response = client.post(reverse("jobs:run_retry", args=[run.pk]), follow=True)

    assert "test.job runs again within seconds." in text_of(response)
    run.refresh_from_db()
    assert run.next_attempt_at is not None


def test_pressing_twice_is_pressing_once(client, administrator):
    run, message = RunFactory(), MessageFactory()

    assert client.post(reverse("jobs:run_retry", args=[run.pk])).status_code == 409
    assert client.post(reverse("jobs:message_retry", args=[message.pk])).status_code == 409


def test_counts_lead_to_the_messages(client, administrator):
    MessageFactory.create_batch(2)
    failed_message()

    response = client.get(JOBS)

    assert response.context["counts"] == {"waiting": 2, "sending": 0, "sent": 0, "failed": 1}
    assert f'href="{OUTBOX}?state=failed"' in text_of(response)


def test_outbox_shows_no_contents(client, administrator):
    failed_message(payload={"to": "zhao@example.cn"}, dedupe_key="notice:zhao")

    text = text_of(client.get(OUTBOX))

    assert "smtp_550" in text
    assert "zhao" not in text


def test_outbox_is_narrowed(client, administrator):
    waiting, failed = MessageFactory(), failed_message()

    def shown(query):
        return {message.pk for message in client.get(OUTBOX, query).context["page"]}

    assert shown({}) == {waiting.pk, failed.pk}
    assert shown({"state": "failed", "channel": "pigeon"}) == {failed.pk}
    assert shown({"state": "sent"}) == set()
    assert shown({"state": "nonsense"}) == {waiting.pk, failed.pk}


def test_empty_outbox_says_what_to_do(client, administrator):
    assert "No message here" in text_of(client.get(OUTBOX))


def test_failed_message_is_sent_again(client, administrator):
    message = failed_message()

    response = client.post(reverse("jobs:message_retry", args=[message.pk]), follow=True)

    assert "sent again within seconds" in text_of(response)
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("waiting", 0)


@pytest.mark.parametrize("url", [JOBS, OUTBOX])
def test_pages_take_the_same_number_of_queries(
    client, administrator, django_assert_max_num_queries, url
):
    def fill(count):
        for hours in range(count):
            slot = clock.now() - timedelta(hours=hours)
            RunFactory(slot=slot, state="failed", error="ValueError", job=f"job{count}")
            failed_message()

    fill(2)
    with django_assert_max_num_queries(30) as few:
        client.get(url)
    fill(15)
    with django_assert_max_num_queries(len(few)):
        client.get(url)


def test_others_are_told_the_role(client, staff):
    run, message = RunFactory(), MessageFactory()
    client.force_login(staff.someone(AUDIT_ADMIN))

    assert [client.get(url).status_code for url in (JOBS, OUTBOX)] == [403, 403]
    assert client.post(reverse("jobs:run_retry", args=[run.pk])).status_code == 404
    assert client.post(reverse("jobs:message_retry", args=[message.pk])).status_code == 404


def test_navigation_shows_the_jobs_to_system_administrators(client, staff):
    for role, is_shown in ((SYSTEM_ADMIN, True), (AUDIT_ADMIN, False)):
        client.force_login(staff.someone(role, role))
        assert (
            f'href="{JOBS}"' in client.get(reverse("ui:catalogue")).content.decode()
        ) is is_shown
