"""The pages of accounts."""

import re

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.roles import COORDINATOR, SECURITY_ADMIN, SYSTEM_ADMIN
from kepu.foundation.identity.models import Person
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import user_at

pytestmark = pytest.mark.django_db
NEW = {"name": "李四", "username": "li.si", "email": "li@example.cn", "phone": "13900000001"}
ACTS = [
    "user_deactivate",
    "user_reactivate",
    "user_unlock",
    "user_reset_password",
    "user_mail_link",
    "user_erase",
    "user_particulars",
]


@pytest.fixture
def account():
    return AccountFactory(
        username="zhang.san",
        person__name="张三",
        person__phone="13812345678",
        person__id_number="11010519491231002X",
    )


def browser_of(role):
    browser = Client()
    browser.force_login(user_at(UnitFactory(), role))
    return browser


@pytest.fixture
def system():
    return browser_of(SYSTEM_ADMIN)


def page(name, account):
    return reverse(f"accounts:{name}", args=[account.pk])


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_list_is_for_administrators(system, account):
    assert "zhang.san" in text(system.get(reverse("accounts:user_list")))
    assert browser_of(SECURITY_ADMIN).get(reverse("accounts:user_list")).status_code == 200
    assert browser_of(COORDINATOR).get(reverse("accounts:user_list")).status_code == 403


def test_the_list_is_searched(system, account):
    AccountFactory(username="wang.wu")
    found = system.get(reverse("accounts:user_list"), {"q": "张三", "state": "active"})
    assert [row.username for row in found.context["page"]] == ["zhang.san"]
    assert "No account fits" in text(system.get(reverse("accounts:user_list"), {"q": "nobody"}))


def test_queries_of_the_list_do_not_grow(system):
    def count():
        with CaptureQueriesContext(connection) as captured:
            system.get(reverse("accounts:user_list"))
        return len(captured)

    AccountFactory()
    few = count()
    AccountFactory.create_batch(10)
    assert count() == few


def test_numbers_are_masked_until_asked_for(system, account):
    masked = text(system.get(page("user_detail", account)))
    assert "138****5678" in masked
    assert "13812345678" not in masked
    assert not AuditEntry.objects.filter(verb="identity.person.read").exists()
    full = system.post(page("user_particulars", account))
    assert "13812345678" in text(full)
    assert "11010519491231002X" in text(full)
    assert full["Cache-Control"].count("no-store") == 1
    assert AuditEntry.objects.filter(verb="identity.person.read").count() == 1


def test_opening_by_mail_sends_a_link(system):
    response = system.post(reverse("accounts:user_create"), NEW | {"hand_over": "mail"})
    opened = User.objects.get(username="li.si")
    assert response.url == page("user_detail", opened)
    assert OutboxMessage.objects.count() == 1
    assert "not yet" in text(system.get(response.url))


def test_opening_by_hand_shows_a_password_once(system):
    response = system.post(reverse("accounts:user_create"), NEW | {"hand_over": "once"})
    password = response.context["password"]
    assert password in text(response)
    assert OutboxMessage.objects.count() == 0
    opened = User.objects.get(username="li.si")
    assert password not in text(system.get(page("user_detail", opened)))
    browser = Client()
    sign_in(browser, opened, password)
    assert browser.get(reverse("accounts:profile")).url.startswith(
        reverse("account_change_password")
    )


@pytest.mark.parametrize(
    ("entered", "field", "status"),
    [
        ({"email": "", "hand_over": "mail"}, "email", 422),
        ({"phone": "12"}, "phone", 422),
        ({"name": ""}, "name", 422),
        ({"username": "zhang.san"}, "username", 409),
        ({"phone": "13812345678"}, "phone", 409),
    ],
)
def test_a_refusal_stands_at_its_field(system, account, entered, field, status):
    values = NEW | {"hand_over": "once"} | entered
    response = system.post(reverse("accounts:user_create"), values)
    assert response.status_code == status
    assert list(response.context["form"].errors) == [field]


def test_a_double_click_opens_one_account(system):
    values = NEW | {"hand_over": "mail"}
    system.post(reverse("accounts:user_create"), values)
    assert system.post(reverse("accounts:user_create"), values).status_code == 409
    assert User.objects.filter(email="li@example.cn").count() == 1


def test_the_names_are_changed(system, account):
    edit = page("user_edit", account)
    assert system.get(edit).status_code == 200
    assert system.post(edit, {"username": "x", "email": ""}).status_code == 422
    assert system.post(edit, {"username": "zhang.3", "email": ""}).status_code == 302
    assert User.objects.get(pk=account.pk).username == "zhang.3"


@pytest.mark.parametrize("act", ["user_deactivate", "user_unlock", "user_mail_link", "user_erase"])
def test_acts_lead_back_to_the_account(system, account, act):
    assert system.post(page(act, account)).url == page("user_detail", account)
    assert system.get(page("user_detail", account)).status_code == 200


def test_a_closed_account_is_opened_again(system, account):
    system.post(page("user_deactivate", account))
    assert "Open the account again" in text(system.get(page("user_detail", account)))
    system.post(page("user_reactivate", account))
    assert User.objects.get(pk=account.pk).is_active


def test_a_new_initial_password_is_shown(system, account):
    response = system.post(page("user_reset_password", account))
    account.refresh_from_db()
    assert account.check_password(response.context["password"])


def test_without_an_address_no_link_can_be_mailed(system):
    account = AccountFactory(email="")
    assert system.post(page("user_mail_link", account)).status_code == 409


def test_a_locked_account_says_so_and_is_unlocked(system, account):
    for _ in range(5):
        sign_in(Client(), account, "wrong")
    assert "Locked after too many" in text(system.get(page("user_detail", account)))
    system.post(page("user_unlock", account))
    assert "Locked after too many" not in text(system.get(page("user_detail", account)))
    assert sign_in(Client(), account).status_code == 302


def test_the_security_administrator_takes_a_second_factor_away(account):
    TOTP.activate(account, "JBSWY3DPEHPK3PXP")
    security = browser_of(SECURITY_ADMIN)
    remove = page("user_remove_second_factor", account)
    assert "Turn two-step sign-in off" in text(security.get(page("user_detail", account)))
    assert security.post(remove).status_code == 302
    assert browser_of(SYSTEM_ADMIN).post(remove).status_code == 403


@pytest.mark.parametrize("act", ACTS)
def test_acts_are_refused_to_others(account, act):
    assert browser_of(COORDINATOR).post(page(act, account)).status_code == 404
    assert Person.objects.get(pk=account.person_id).name == "张三"
    assert User.objects.get(pk=account.pk).is_active
