"""The job that forgets, and what accounts has told the modules below."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.accounts import tasks
from kepu.foundation.accounts.models import KeptForm, SignInAttempt
from kepu.foundation.accounts.services import fail_attempt, keep_form, open_attempt
from kepu.foundation.accounts.tests.factories import AccountFactory
from kepu.foundation.audit.registry import actor_names, words_of
from kepu.foundation.jobs import registry
from kepu.foundation.jobs.registry import RunContext

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def test_what_has_expired_is_forgotten_and_the_rest_kept():
    account = AccountFactory()
    for age in (timedelta(hours=25), timedelta(minutes=5)):
        keep_form(user=account, path="/", fields=[], had_files=False, now=NOW - age)
        attempt = open_attempt(login=account.username, address="192.0.2.1", now=NOW - age)
        fail_attempt(attempt=attempt)
    tasks.tidy(RunContext(job="accounts.tidy", slot=NOW, now=NOW))
    assert (KeptForm.objects.count(), SignInAttempt.objects.count()) == (1, 2)


def test_the_job_is_registered():
    assert registry.job("accounts.tidy").run is tasks.tidy


def test_the_record_knows_names_and_words():
    account = AccountFactory(person__name="张三")
    assert actor_names({account.pk}) == {account.pk: "张三"}
    assert words_of("accounts.user.sign_in") == "signed in"
    assert words_of("identity.person.erase") == "erased a person"
