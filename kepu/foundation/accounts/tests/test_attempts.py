"""Counting failed sign-ins."""

from datetime import UTC, datetime, timedelta

import pytest

from kepu.foundation.accounts.models import SignInAttempt
from kepu.foundation.accounts.services import (
    fail_attempt,
    forget_attempts,
    forget_old_attempts,
    forgive_attempt,
    open_attempt,
    unlock_user,
)
from kepu.foundation.accounts.tests.factories import AccountFactory
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Forbidden, TooMany
from kepu.foundation.core.roles import SECURITY_ADMIN, SYSTEM_ADMIN
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import user_at

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return AccountFactory(username="zhang.san", email="zhang@example.cn")


def fail(login, *, times=1, address="192.0.2.1", now=NOW):
    for _ in range(times):
        fail_attempt(attempt=open_attempt(login=login, address=address, now=now))


def verbs():
    return list(AuditEntry.objects.order_by("id").values_list("verb", flat=True))


def test_the_sixth_try_is_refused_and_told_when_to_come_back(account):
    fail("zhang.san", times=5)
    with pytest.raises(TooMany, match="failed too often") as refusal:
        open_attempt(login="zhang.san", address="192.0.2.9", now=NOW + timedelta(minutes=29))
    assert refusal.value.retry_at == NOW + timedelta(minutes=30)


def test_the_fifth_try_is_let_through(account):
    fail("zhang.san", times=4)
    assert open_attempt(login="zhang.san", address="192.0.2.9", now=NOW).account == account


def test_the_lock_ends_by_itself(account):
    fail("zhang.san", times=5)
    later = NOW + timedelta(minutes=30)
    assert open_attempt(login="zhang.san", address="192.0.2.9", now=later).account == account


def test_tries_under_a_lock_do_not_prolong_it(account):
    fail("zhang.san", times=5)
    with pytest.raises(TooMany):
        open_attempt(login="zhang.san", address="192.0.2.9", now=NOW + timedelta(minutes=20))
    assert SignInAttempt.objects.count() == 10


@pytest.mark.parametrize("login", ["ZHANG.SAN", "zhang@example.cn", "Zhang@Example.cn"])
def test_an_account_is_one_by_whatever_name(account, login):
    fail("zhang.san", times=5)
    with pytest.raises(TooMany):
        open_attempt(login=login, address="192.0.2.9", now=NOW)


def test_a_name_of_nobody_is_locked_like_any_other():
    fail("nobody", times=5)
    with pytest.raises(TooMany):
        open_attempt(login="NOBODY", address="192.0.2.9", now=NOW)
    assert open_attempt(login="somebody", address="192.0.2.9", now=NOW).account is None


def test_an_address_is_locked_for_every_name(settings):
    settings.KEPU_LOCKOUT_ADDRESS_FAILURES = 5
    for number in range(5):
        fail(f"name{number}", address="192.0.2.1")
    with pytest.raises(TooMany):
        open_attempt(login="another", address="192.0.2.1", now=NOW)
    assert open_attempt(login="another", address="192.0.2.2", now=NOW).account is None


def test_an_address_bears_more_than_an_account():
    for number in range(6):
        fail(f"name{number}", address="192.0.2.1")
    assert open_attempt(login="another", address="192.0.2.1", now=NOW).account is None


def test_a_network_of_ipv6_is_one_address(settings):
    settings.KEPU_LOCKOUT_ADDRESS_FAILURES = 5
    for number in range(5):
        fail(f"name{number}", address=f"2001:db8:1:2::{number}")
    with pytest.raises(TooMany):
        open_attempt(login="another", address="2001:db8:1:2:ffff::1", now=NOW)
    assert open_attempt(login="another", address="2001:db8:1:3::1", now=NOW).account is None


def test_a_right_password_does_not_count(account):
    for _ in range(10):
        forgive_attempt(attempt=open_attempt(login="zhang.san", address="192.0.2.1", now=NOW))
    assert SignInAttempt.objects.count() == 0


def test_attempts_side_by_side_are_counted_before_they_are_checked(account):
    running = [open_attempt(login="zhang.san", address="192.0.2.1", now=NOW) for _ in range(5)]
    with pytest.raises(TooMany):
        open_attempt(login="zhang.san", address="192.0.2.1", now=NOW)
    assert len(running) == 5


def test_what_was_typed_stands_nowhere(account):
    fail("13812345678")
    rows = SignInAttempt.objects.values_list("kind", "key")
    assert all(len(key) == 64 and "1381234" not in key for _kind, key in rows)


def test_failures_and_the_lock_are_on_record(account):
    fail("zhang.san", times=5)
    assert verbs() == ["accounts.user.fail_sign_in"] * 5 + ["accounts.user.lock"]
    assert AuditEntry.objects.filter(subject_id=account.pk).count() == 6


def test_a_completed_sign_in_forgets_the_failures_of_the_account(account):
    fail("zhang.san", times=4)
    forget_attempts(user=account)
    fail("zhang.san", times=4)
    assert open_attempt(login="zhang.san", address="192.0.2.9", now=NOW).account == account


def test_the_system_administrator_unlocks(account):
    fail("zhang.san", times=5)
    unlock_user(user=account, by=user_at(UnitFactory(), SYSTEM_ADMIN), now=NOW)
    assert open_attempt(login="zhang.san", address="192.0.2.9", now=NOW).account == account
    assert verbs()[-1] == "accounts.user.unlock"


def test_no_other_administrator_unlocks(account):
    with pytest.raises(Forbidden):
        unlock_user(user=account, by=user_at(UnitFactory(), SECURITY_ADMIN), now=NOW)


def test_old_failures_are_forgotten(account):
    fail("zhang.san", now=NOW - timedelta(minutes=61))
    fail("zhang.san", now=NOW - timedelta(minutes=59))
    assert forget_old_attempts(now=NOW) == 2
    assert SignInAttempt.objects.count() == 2
