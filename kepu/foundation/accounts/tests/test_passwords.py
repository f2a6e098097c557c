"""What a password must be, and changing it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.urls import reverse

from kepu.foundation.accounts.models import FormerPassword
from kepu.foundation.accounts.passwords import kinds_of_characters, make_initial_password
from kepu.foundation.accounts.services import change_password, issue_initial_password
from kepu.foundation.accounts.tests.factories import PASSWORD, AccountFactory, sign_in
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Forbidden, NotVisible
from kepu.foundation.core.roles import COORDINATOR, SYSTEM_ADMIN
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import user_at

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NEW = "Another-stable-8"

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return AccountFactory(username="zhang.san")


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("Short-1aB", "password_too_short"),
        ("alllowercase12", "password_kinds"),
        ("Zhang.San-2026", "password_too_similar"),
        ("P@ssw0rd123", None),
        ("科普工作要创新Kepu9", None),
        ("Correct-horse-7", None),
    ],
)
def test_passwords_are_long_mixed_and_unlike_the_name(account, password, code):
    if code is None:
        validate_password(password, account)
        return
    with pytest.raises(ValidationError) as refusal:
        validate_password(password, account)
    assert code in [error.code for error in refusal.value.error_list]


@pytest.mark.parametrize(
    ("password", "kinds"), [("abc", 1), ("abC", 2), ("abC1", 3), ("abC1!", 4), ("科普", 1), ("", 0)]
)
def test_kinds_of_characters(password, kinds):
    assert kinds_of_characters(password) == kinds


def test_none_of_the_last_five_comes_back(account):
    for number in range(6):
        change_password(user=account, password=f"{NEW}{number}", by=account, now=NOW)
    validate_password(f"{NEW}0", account)
    for number in range(1, 6):
        with pytest.raises(ValidationError, match="used this password before"):
            validate_password(f"{NEW}{number}", account)
    assert FormerPassword.objects.filter(user=account).count() == 5


def test_initial_passwords_pass_the_rules_and_differ(account):
    made = {make_initial_password() for _ in range(20)}
    assert len(made) == 20
    for password in made:
        validate_password(password, account)


def test_changing_is_ones_own(account):
    with pytest.raises(NotVisible):
        change_password(user=account, password=NEW, by=AccountFactory())
    change_password(user=account, password=NEW, by=account)
    assert account.check_password(NEW)


def test_an_administrator_issues_an_initial_password(account, client):
    sign_in(client, account)
    password = issue_initial_password(user=account, by=user_at(UnitFactory(), SYSTEM_ADMIN))
    account.refresh_from_db()
    assert account.check_password(password)
    assert account.must_change_password
    assert client.get(reverse("accounts:profile")).status_code == 302
    assert AuditEntry.objects.first().verb == "accounts.user.reset_password"


def test_nobody_else_issues_one_and_nobody_for_themselves(account):
    administrator = user_at(UnitFactory(), SYSTEM_ADMIN)
    with pytest.raises(NotVisible):
        issue_initial_password(user=account, by=user_at(UnitFactory(), COORDINATOR))
    with pytest.raises(Forbidden):
        issue_initial_password(user=administrator, by=administrator)


def change_on_page(client, old, new, again=None):
    entered = {"oldpassword": old, "password1": new, "password2": again or new}
    return client.post(reverse("account_change_password"), entered)


def test_changing_on_the_page_keeps_the_sign_in(client, account):
    sign_in(client, account)
    assert change_on_page(client, PASSWORD, NEW).url == "/console/"
    assert client.get(reverse("accounts:profile")).status_code == 200
    account.refresh_from_db()
    assert account.check_password(NEW)


@pytest.mark.parametrize(
    ("old", "new", "again", "field"),
    [
        ("wrong", NEW, NEW, "oldpassword"),
        (PASSWORD, "short", "short", "password1"),
        (PASSWORD, NEW, "Another-stable-9", "password2"),
    ],
)
def test_a_refused_change_answers_422_at_the_field(client, account, old, new, again, field):
    sign_in(client, account)
    response = change_on_page(client, old, new, again)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    account.refresh_from_db()
    assert account.check_password(PASSWORD)


def test_guessing_the_present_password_locks_too(client, account):
    sign_in(client, account)
    for _ in range(5):
        assert change_on_page(client, "wrong", NEW).status_code == 422
    assert change_on_page(client, PASSWORD, NEW).status_code == 429


def test_an_initial_password_must_be_changed_before_anything_else(client):
    account = AccountFactory(must_change_password=True)
    sign_in(client, account)
    profile = reverse("accounts:profile")
    response = client.get(profile)
    assert response.url == f"{reverse('account_change_password')}?next=%2Faccount%2Fprofile%2F"
    assert b"handed to you" in client.get(response.url).content
    change_on_page(client, PASSWORD, NEW)
    assert client.get(profile).status_code == 200


def test_a_password_of_ninety_days_must_be_changed(client, account):
    with clock.at(NOW):
        change_password(user=account, password=NEW, by=account)
    profile = reverse("accounts:profile")
    with clock.at(NOW + timedelta(days=89)):
        sign_in(client, account, NEW)
        assert client.get(profile).status_code == 200
    with clock.at(NOW + timedelta(days=90)):
        sign_in(client, account, NEW)
        response = client.get(profile)
        assert response.url.startswith(reverse("account_change_password"))
        assert b"too old" in client.get(response.url).content


def test_passwords_may_stay_where_the_installation_says_so(client, account, settings):
    settings.KEPU_PASSWORD_DAYS = 0
    with clock.at(NOW):
        change_password(user=account, password=NEW, by=account)
    with clock.at(NOW + timedelta(days=900)):
        sign_in(client, account, NEW)
        assert client.get(reverse("accounts:profile")).status_code == 200
