"""Opening, changing, closing and erasing accounts."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from kepu.foundation.accounts.models import FormerPassword, KeptForm, User
from kepu.foundation.accounts.selectors import names_of, users_for
from kepu.foundation.accounts.services import (
    change_password,
    create_user,
    deactivate_user,
    erase_user,
    keep_form,
    reactivate_user,
    update_user,
)
from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import COORDINATOR, SECURITY_ADMIN, SYSTEM_ADMIN
from kepu.foundation.identity.models import Person
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import user_at

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return user_at(UnitFactory(), SYSTEM_ADMIN)


@pytest.fixture
def account():
    return AccountFactory(
        username="zhang.san",
        email="zhang@example.cn",
        person__name="张三",
        person__phone="13812345678",
    )


def verbs_about(row):
    about = AuditEntry.objects.filter(subject_id=row.pk).order_by("id")
    return list(about.values_list("verb", flat=True))


def test_an_account_and_its_person_are_opened_together(administrator):
    user = create_user(
        name="李四",
        username="li.si",
        email="Li@Example.CN",
        phone="139 0000 0001",
        by=administrator,
        now=NOW,
    )
    assert (user.username, user.email, user.display_name) == ("li.si", "li@example.cn", "李四")
    assert (user.person.phone, user.created_at) == ("13900000001", NOW)
    assert not user.has_usable_password()
    assert verbs_about(user) == ["accounts.user.create"]


def test_only_the_system_administrator_opens_accounts():
    for role in (COORDINATOR, SECURITY_ADMIN):
        with pytest.raises(Forbidden):
            create_user(name="李四", username="li.si", by=user_at(UnitFactory(), role))
    assert Person.objects.count() == 0


@pytest.mark.parametrize(
    ("entered", "error", "field"),
    [
        ({"username": "l"}, InvalidInput, "username"),
        ({"username": "li si"}, InvalidInput, "username"),
        ({"username": "13812345678"}, InvalidInput, "username"),
        ({"username": "id11010519491231002X"}, InvalidInput, "username"),
        ({"username": "ZHANG.SAN"}, Conflict, "username"),
        ({"email": "li"}, InvalidInput, "email"),
        ({"email": "Zhang@example.cn"}, Conflict, "email"),
        ({"phone": "12"}, InvalidInput, "phone"),
        ({"phone": "13812345678"}, Conflict, "phone"),
        ({"name": " "}, InvalidInput, "name"),
    ],
)
def test_a_refusal_stands_at_its_field_and_leaves_nothing(
    entered, error, field, administrator, account
):
    values = {"name": "李四", "username": "li.si", **entered}
    with pytest.raises(error) as refusal:
        create_user(**values, by=administrator)
    assert refusal.value.field == field
    assert Person.objects.count() == 1


@pytest.mark.parametrize("username", ["li.si", "李四", "li_si-2", "20231107"])
def test_sign_in_names_may_be_words_and_staff_numbers(username, administrator):
    assert create_user(name="李四", username=username, by=administrator).username == username


def test_the_database_holds_names_and_addresses_unique_whatever_their_case(account):
    for doubled in ({"username": "ZHANG.SAN"}, {"email": "ZHANG@example.cn"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            User.objects.create(**{"username": "new", "created_at": NOW, **doubled})


def test_sign_in_name_and_mail_are_changed(account, administrator):
    changed = update_user(user=account, username="zhang.3", email="", by=administrator)
    assert (changed.username, changed.email) == ("zhang.3", "")
    assert verbs_about(account) == ["accounts.user.update"]


def test_an_account_keeps_its_own_names(account, administrator):
    update_user(user=account, username="Zhang.San", email="zhang@example.cn", by=administrator)
    assert User.objects.get(pk=account.pk).username == "Zhang.San"


def test_others_change_nothing(account):
    with pytest.raises(NotVisible):
        update_user(user=account, username="x.y.z", email="", by=AccountFactory())
    with pytest.raises(Forbidden):
        update_user(user=account, username="x.y.z", email="", by=account)


def test_closing_ends_sign_ins_and_is_safe_twice(account, administrator):
    browser = Client()
    sign_in(browser, account)
    for _ in range(2):
        assert not deactivate_user(user=account, by=administrator).is_active
    assert browser.get(reverse("accounts:profile")).status_code == 302
    assert sign_in(Client(), account).url == reverse("account_inactive")
    assert verbs_about(account).count("accounts.user.deactivate") == 1


def test_a_closed_account_is_opened_again(account, administrator):
    deactivate_user(user=account, by=administrator)
    for _ in range(2):
        assert reactivate_user(user=account, by=administrator).is_active
    assert sign_in(Client(), account).url == "/console/"
    assert verbs_about(account).count("accounts.user.reactivate") == 1


def test_nobody_closes_their_own(administrator):
    with pytest.raises(Forbidden):
        deactivate_user(user=administrator, by=administrator)
    assert User.objects.get(pk=administrator.pk).is_active


def test_erasing_leaves_an_account_that_says_nothing(account, administrator):
    change_password(user=account, password="Another-stable-8", by=account)
    sign_in(Client(), account, "Another-stable-8")
    keep_form(user=account, path="/", fields=[("name", "张三")], had_files=False)
    erased = erase_user(user=account, by=administrator)
    person = Person.objects.get(pk=account.person_id)
    assert (person.name, person.phone, person.id_number) == ("", "", "")
    assert (person.name_bidx, person.phone_bidx, person.id_bidx) == ("", "", "")
    assert (erased.email, erased.is_active) == ("", False)
    assert "zhang" not in erased.username
    assert not erased.has_usable_password()
    assert (FormerPassword.objects.count(), KeptForm.objects.count()) == (0, 0)
    assert names_of([account.pk]) == {account.pk: "erased person"}
    payloads = AuditPayload.objects.exclude(entry__verb="audit.payload.erase")
    assert list(payloads.filter(erased_at__isnull=True)) == []


def test_erasing_is_safe_twice_and_not_undone(account, administrator):
    for _ in range(2):
        erase_user(user=account, by=administrator)
    assert verbs_about(account.person).count("identity.person.erase") == 1
    with pytest.raises(Conflict, match="Open a new account"):
        reactivate_user(user=account, by=administrator)


def test_others_erase_nobody(account):
    with pytest.raises(Forbidden):
        erase_user(user=account, by=user_at(UnitFactory(), SECURITY_ADMIN))
    assert Person.objects.get(pk=account.person_id).name == "张三"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zhang", True),
        ("EXAMPLE.cn", True),
        ("张三", True),
        ("张", False),
        ("13812345678", False),
    ],
)
def test_accounts_are_found(account, administrator, words, found):
    AccountFactory(username="li.si", email="")
    assert list(users_for(administrator, words=words)) == ([account] if found else [])


def test_accounts_are_narrowed_by_state(account, administrator):
    closed = AccountFactory(is_active=False)
    assert list(users_for(administrator, state="inactive")) == [closed]
    assert closed not in users_for(administrator, state="active")
    assert account in users_for(administrator, state="active")
    assert closed in users_for(administrator)


def test_others_find_nobody(account):
    assert list(users_for(account, words="zhang")) == []
