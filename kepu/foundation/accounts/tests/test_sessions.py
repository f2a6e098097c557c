"""How long a sign-in lasts."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.core import clock

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def account(client):
    made = AccountFactory()
    with clock.at(NOW):
        sign_in(client, made)
    return made


def is_in(client, after):
    with clock.at(NOW + after):
        return client.get(reverse("accounts:profile")).status_code == 200


@pytest.mark.parametrize(("minutes", "still_in"), [(29, True), (30, False)])
def test_half_an_hour_without_a_sign_of_life_ends_it(client, account, minutes, still_in):
    assert is_in(client, timedelta(minutes=minutes)) is still_in


def test_signs_of_life_prolong_it(client, account):
    assert is_in(client, timedelta(minutes=20))
    assert is_in(client, timedelta(minutes=40))


def test_half_a_day_ends_it_anyhow(client, account):
    for quarters in range(1, 48):
        assert is_in(client, timedelta(minutes=15 * quarters))
    assert not is_in(client, timedelta(hours=12))


def test_a_shorter_time_is_a_setting(client, account, settings):
    settings.KEPU_IDLE_MINUTES = 15
    assert not is_in(client, timedelta(minutes=15))


def test_what_has_ended_stays_ended(client, account):
    assert not is_in(client, timedelta(minutes=31))
    assert not is_in(client, timedelta(minutes=1))


def test_the_session_is_written_once_a_minute(client, account):
    def writes(after):
        with CaptureQueriesContext(connection) as captured, clock.at(NOW + after):
            client.get(reverse("accounts:sign_in_list"))
        return [query["sql"] for query in captured if query["sql"].startswith("UPDATE")]

    assert writes(timedelta(seconds=59)) == []
    assert len(writes(timedelta(seconds=61))) == 2
    assert writes(timedelta(seconds=90)) == []


def test_closing_an_account_ends_its_sign_ins(client, account):
    account.is_active = False
    account.save()
    assert not is_in(client, timedelta(minutes=1))
