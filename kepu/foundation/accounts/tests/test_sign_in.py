"""Signing in and out on the pages."""

import pytest
from django.urls import NoReverseMatch, reverse

from kepu.foundation.accounts.tests.factories import PASSWORD, AccountFactory, sign_in
from kepu.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
WRONG = "Sign-in name, e-mail or password is not right."


@pytest.fixture
def account():
    return AccountFactory(username="zhang.san", email="zhang@example.cn")


def verbs():
    return list(AuditEntry.objects.order_by("id").values_list("verb", flat=True))


@pytest.mark.parametrize("login", ["zhang.san", "Zhang.San", "zhang@example.cn", " zhang.san "])
def test_sign_in_by_name_or_mail(client, account, login):
    response = client.post(reverse("account_login"), {"login": login, "password": PASSWORD})
    assert (response.status_code, response.url) == (302, "/console/")
    assert client.session["_auth_user_id"] == str(account.pk)
    assert verbs() == ["accounts.user.sign_in"]


def test_sign_in_leads_on_to_the_page_asked_for(client, account):
    profile = reverse("accounts:profile")
    asked = client.get(profile)
    assert asked.url == f"{reverse('account_login')}?next=%2Faccount%2Fprofile%2F"
    entered = {"login": "zhang.san", "password": PASSWORD, "next": profile}
    assert client.post(reverse("account_login"), entered).url == profile


def test_sign_in_leads_to_no_other_site(client, account):
    entered = {"login": "zhang.san", "password": PASSWORD, "next": "https://example.org/"}
    assert client.post(reverse("account_login"), entered).url == "/console/"


@pytest.mark.parametrize(
    ("login", "password"),
    [("zhang.san", "wrong"), ("nobody", PASSWORD), ("nobody@example.cn", PASSWORD)],
)
def test_wrong_password_and_unknown_name_get_one_answer(client, account, login, password):
    response = client.post(reverse("account_login"), {"login": login, "password": password})
    assert response.status_code == 422
    assert response.context["form"].non_field_errors() == [WRONG]
    assert "_auth_user_id" not in client.session
    assert verbs() == ["accounts.user.fail_sign_in"]


def test_too_many_failures_answer_when_to_come_back(client, account):
    for _ in range(5):
        assert sign_in(client, account, "wrong").status_code == 422
    response = sign_in(client, account)
    assert response.status_code == 429
    assert 1700 < int(response["Retry-After"]) <= 1800
    assert "_auth_user_id" not in client.session


def test_four_failures_do_not_matter_afterwards(client, account):
    for _ in range(4):
        sign_in(client, account, "wrong")
    assert sign_in(client, account).status_code == 302


def test_a_closed_account_is_told_so_to_whoever_knows_the_password(client):
    account = AccountFactory(is_active=False)
    response = sign_in(client, account)
    assert response.url == reverse("account_inactive")
    assert b"administrator" in client.get(response.url).content
    assert sign_in(client, account, "wrong").status_code == 422
    assert "_auth_user_id" not in client.session


def test_signing_out_asks_first(client, account):
    sign_in(client, account)
    assert client.get(reverse("account_logout")).status_code == 200
    assert "_auth_user_id" in client.session
    assert client.post(reverse("account_logout")).url == "/"
    assert "_auth_user_id" not in client.session
    assert verbs() == ["accounts.user.sign_in", "accounts.user.sign_out"]


@pytest.mark.parametrize(
    "name",
    ["account_signup", "account_email", "account_set_password", "account_request_login_code"],
)
def test_pages_nobody_needs_do_not_exist(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_visitors_get_no_session(client):
    client.get(reverse("account_login"))
    assert "sessionid" not in client.cookies
