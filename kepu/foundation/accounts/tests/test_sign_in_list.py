"""Where I am signed in."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kepu.foundation.accounts.devices import device_name
from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/86.0.4240.198 Safari/537.36"
)
WECHAT = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.40"

pytestmark = pytest.mark.django_db
PAGE = "accounts:sign_in_list"


@pytest.fixture
def account():
    return AccountFactory()


@pytest.fixture
def here(client, account):
    sign_in(client, account, headers={"User-Agent": WINDOWS})
    return client


@pytest.fixture
def there(account):
    other = Client()
    sign_in(other, account, headers={"User-Agent": WECHAT})
    return other


def is_in(client):
    return client.get(reverse(PAGE)).status_code == 200


def test_every_device_is_listed_and_this_one_marked(here, there):
    rows = here.get(reverse(PAGE)).context["rows"]
    assert {(row["device"], row["is_here"]) for row in rows} == {
        ("Chrome · Windows", True),
        ("WeChat · iOS", False),
    }


def test_one_sign_in_is_ended(here, there):
    (row,) = [row for row in here.get(reverse(PAGE)).context["rows"] if not row["is_here"]]
    response = here.post(reverse("accounts:sign_in_end", args=[row["sign_in"].pk]))
    assert response.url == reverse(PAGE)
    assert (is_in(here), is_in(there)) == (True, False)


def test_all_others_are_ended(here, there, account):
    third = Client()
    sign_in(third, account)
    page = here.post(reverse("accounts:sign_in_end_others"), follow=True)
    assert [str(message) for message in page.context["messages"]] == ["2 other sign-ins ended."]
    assert (is_in(here), is_in(there), is_in(third)) == (True, False, False)
    assert UserSession.objects.filter(user=account).count() == 1
    assert AuditEntry.objects.filter(verb="accounts.user.end_sign_in").count() == 1


def test_a_foreign_sign_in_is_not_found(here):
    other = Client()
    sign_in(other, AccountFactory())
    foreign = UserSession.objects.get(session_key=other.session.session_key)
    assert here.post(reverse("accounts:sign_in_end", args=[foreign.pk])).status_code == 404
    assert is_in(other)


def test_signing_out_takes_the_row_away(here, there):
    there.post(reverse("account_logout"))
    assert len(here.get(reverse(PAGE)).context["rows"]) == 1


def test_what_has_been_idle_too_long_is_not_listed(client, account):
    other = Client()
    with clock.at(NOW):
        sign_in(other, account)
    with clock.at(NOW + timedelta(minutes=31)):
        sign_in(client, account)
        assert len(client.get(reverse(PAGE)).context["rows"]) == 1


@pytest.mark.parametrize(
    ("line", "name"),
    [(WINDOWS, "Chrome · Windows"), (WECHAT, "WeChat · iOS"), ("curl/8", "Unknown device")],
)
def test_devices_are_called_what_people_call_them(line, name):
    assert device_name(line) == name


def test_queries_do_not_grow(here, account):
    def count():
        with CaptureQueriesContext(connection) as captured:
            here.get(reverse(PAGE))
        return len(captured)

    alone = count()
    for _ in range(5):
        sign_in(Client(), account)
    assert count() == alone
