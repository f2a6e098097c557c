"""Officers' numbers entered on pages stand nowhere in the clear, and a planted one is found."""

import base64
import logging

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.accounts.models import KeptForm, User
from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.core.roles import SYSTEM_ADMIN
from kepu.foundation.identity.models import Person
from kepu.foundation.units.tests.factories import UnitFactory
from tests.leaks import Leak, find_in_database, find_in_texts, logged

PHONES = ["13812345678", "13900000001"]
NUMBERS = [*PHONES, "11010519491231002X"]

pytestmark = pytest.mark.django_db


def enter_everything(browser: Client) -> None:
    """Enter the numbers on every page that takes them, rightly and wrongly."""
    officer = AccountFactory(
        username="zhang.san", person__phone="", person__id_number="", person__id_bidx=""
    )
    browser.post(reverse("account_login"), {"login": PHONES[0], "password": NUMBERS[2]})
    sign_in(browser, officer)
    entered = {"name": "张三", "phone": PHONES[0], "id_kind": "citizen", "id_number": NUMBERS[2]}
    browser.post(reverse("accounts:profile"), entered | {"name": ""})
    browser.post(reverse("accounts:profile"), entered)
    browser.post(reverse("account_logout"))
    browser.post(reverse("accounts:profile"), entered)
    browser.force_login(user_at(UnitFactory(), SYSTEM_ADMIN))
    opened = {"name": "李四", "username": "li.si", "email": "li@example.cn", "hand_over": "mail"}
    browser.post(reverse("accounts:user_create"), opened | {"phone": PHONES[1]})
    browser.post(reverse("accounts:user_particulars", args=[officer.pk]))


def test_nothing_entered_stands_in_the_clear(client):
    with logged() as lines:
        enter_everything(client)
    assert {person.phone for person in Person.objects.all()} >= set(PHONES)
    assert KeptForm.objects.count() == 1
    assert find_in_database(NUMBERS) == []
    assert find_in_texts(NUMBERS, lines) == []


def test_a_number_in_a_table_is_found():
    User.objects.create(username="13812345678", created_at="2026-01-01T00:00Z")
    assert find_in_database(NUMBERS) == [Leak("accounts_user.username", "13812345678")]


def test_a_number_written_with_spaces_is_found():
    AccountFactory(username="planted", email="x138-1234-5678@example.cn")
    assert find_in_database(NUMBERS) == [Leak("accounts_user.email", "13812345678")]


def test_a_number_in_a_session_is_found():
    session = SessionStore()
    session["entered"] = {"phone": "13812345678"}
    session.save()
    assert Leak(f"session {session.session_key}", "13812345678") in find_in_database(NUMBERS)


def test_a_number_in_the_cache_is_found():
    cache.set("entered", "13812345678")
    assert find_in_database(NUMBERS) == [Leak("accounts_cache.value", "13812345678")]
    cache.clear()


def test_a_wrapped_number_is_found():
    KeptForm.objects.create(
        user=AccountFactory(),
        path=base64.b64encode(b"telephone 13812345678").decode(),
        content="",
        kept_at="2026-01-01T00:00Z",
    )
    assert find_in_database(NUMBERS) == [Leak("accounts_keptform.path", "13812345678")]


def test_a_number_in_a_log_is_found():
    with logged() as lines:
        logging.getLogger("somewhere").debug("entered %s", "13812345678")
    assert find_in_texts(NUMBERS, lines) == [Leak("text 1", "13812345678")]


def test_an_erased_person_leaves_nothing_behind(client):
    enter_everything(client)
    officer = User.objects.get(username="zhang.san")
    client.post(reverse("accounts:user_erase", args=[officer.pk]))
    assert find_in_database([*NUMBERS, "zhang.san"]) == []
