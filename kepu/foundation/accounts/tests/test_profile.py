"""My particulars, on the page."""

import pytest
from django.urls import reverse

from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.tests.factories import PersonFactory

pytestmark = pytest.mark.django_db
PAGE = "accounts:profile"


@pytest.fixture
def account():
    return AccountFactory(
        person__name="张三", person__phone="13812345678", person__id_number="11010519491231002X"
    )


@pytest.fixture
def browser(client, account):
    sign_in(client, account)
    return client


def stored(account):
    return Person.objects.get(pk=account.person_id)


def save(browser, **entered):
    return browser.post(reverse(PAGE), {"name": "张三", "id_kind": "citizen", **entered})


def test_numbers_are_shown_masked_and_the_form_stays_empty(browser):
    page = browser.get(reverse(PAGE)).content.decode()
    assert "138****5678" in page
    assert "110105********002X" in page
    assert "13812345678" not in page
    assert "11010519491231002X" not in page


def test_what_is_left_empty_stays(browser, account):
    assert save(browser, name="张三丰").url == reverse(PAGE)
    person = stored(account)
    assert (person.name, person.phone) == ("张三丰", "13812345678")
    assert person.id_number == "11010519491231002X"


def test_a_new_number_is_taken(browser, account):
    save(browser, phone="+86 139 0000 0009", id_kind="passport", id_number="e12345678")
    person = stored(account)
    assert (person.phone, person.id_kind, person.id_number) == (
        "13900000009",
        "passport",
        "E12345678",
    )


def test_numbers_are_taken_off_file(browser, account):
    save(browser, without_phone="on", without_id="on")
    assert (stored(account).phone, stored(account).id_number) == ("", "")


@pytest.mark.parametrize(
    ("entered", "field", "status"),
    [
        ({"phone": "12"}, "phone", 422),
        ({"phone": "13900000009"}, "phone", 409),
        ({"id_number": "110105194912310021"}, "id_number", 422),
        ({"name": ""}, "name", 422),
    ],
)
def test_a_refusal_stands_at_its_field(browser, account, entered, field, status):
    PersonFactory(phone="13900000009")
    response = save(browser, **entered)
    assert response.status_code == status
    assert list(response.context["form"].errors) == [field]
    assert stored(account).phone == "13812345678"


def test_an_account_without_a_person_has_no_particulars(client):
    sign_in(client, AccountFactory(person=None))
    assert client.get(reverse(PAGE)).status_code == 404
