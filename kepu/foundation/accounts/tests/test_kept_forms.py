"""A sign-in that ends in the middle of a form: nothing entered is lost."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kepu.foundation.accounts.kept_content import entered_values, fields_of
from kepu.foundation.accounts.models import KeptForm
from kepu.foundation.accounts.services import keep_form, purge_kept_forms
from kepu.foundation.accounts.tests.factories import AccountFactory, sign_in
from kepu.foundation.core import clock
from kepu.foundation.identity.models import Person

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=45)
ENTERED = {"name": "张三丰", "phone": "138 1234 5678", "id_kind": "citizen", "password": "x"}

pytestmark = pytest.mark.django_db
PROFILE = "accounts:profile"
KEPT = "accounts:kept_forms"


@pytest.fixture
def account():
    return AccountFactory()


@pytest.fixture
def browser(client, account):
    with clock.at(NOW):
        sign_in(client, account)
        client.get(reverse(PROFILE))
    return client


def send(client, entered=ENTERED, **extra):
    with clock.at(LATER):
        return client.post(reverse(PROFILE), entered, **extra)


def come_back(client, account):
    with clock.at(LATER):
        sign_in(client, account)
        return client.get(reverse(KEPT))


def test_what_was_entered_is_shown_after_signing_in_and_sent_by_one_button(browser, account):
    response = send(browser)
    assert response.url == f"{reverse('account_login')}?next=%2Faccount%2Fkept-forms%2F"
    assert b"is kept" in browser.get(response.url).content
    page = come_back(browser, account)
    (form,) = page.context["forms"]
    assert form["values"] == ["张三丰", "138 1234 5678"]
    assert Person.objects.get(pk=account.person_id).phone != "13812345678"
    again = dict(form["fields"]) | {"kept_form": str(form["kept"].pk)}
    with clock.at(LATER):
        browser.post(form["kept"].path, again)
        assert Person.objects.get(pk=account.person_id).phone == "13812345678"
        assert browser.get(reverse(KEPT)).url == "/console/"


def test_it_stands_encrypted_and_without_passwords(browser):
    send(browser)
    kept = KeptForm.objects.get()
    assert fields_of(kept.content) == [
        ("name", "张三丰"),
        ("phone", "138 1234 5678"),
        ("id_kind", "citizen"),
    ]
    (stored,) = KeptForm.objects.extra(select={"raw": "content"}).values_list("raw", flat=True)
    assert stored.startswith("aes-gcm:test:")


def test_a_refused_form_stays_kept(browser, account):
    send(browser, ENTERED | {"phone": "12"})
    page = come_back(browser, account)
    (form,) = page.context["forms"]
    again = dict(form["fields"]) | {"kept_form": str(form["kept"].pk)}
    with clock.at(LATER):
        assert browser.post(form["kept"].path, again).status_code == 422
        assert len(browser.get(reverse(KEPT)).context["forms"]) == 1


def test_nobody_else_gets_it(browser, account):
    send(browser)
    page = come_back(browser, AccountFactory())
    assert page.url == "/console/"
    kept = KeptForm.objects.get()
    with clock.at(LATER):
        discard = reverse("accounts:kept_form_discard", args=[kept.pk])
        assert browser.post(discard).status_code == 404
    assert len(come_back(Client(), account).context["forms"]) == 1


def test_another_cannot_forget_it_by_naming_it(browser):
    send(browser)
    other = Client()
    with clock.at(LATER):
        sign_in(other, AccountFactory())
        other.post(reverse("ui:set_language"), {"kept_form": str(KeptForm.objects.get().pk)})
    assert KeptForm.objects.count() == 1


def test_it_can_be_discarded(browser, account):
    send(browser)
    come_back(browser, account)
    with clock.at(LATER):
        discard = reverse("accounts:kept_form_discard", args=[KeptForm.objects.get().pk])
        assert browser.post(discard).url == reverse(KEPT)
    assert KeptForm.objects.count() == 0


def test_a_browser_in_which_nobody_was_signed_in_keeps_nothing(client):
    response = client.post(reverse(PROFILE), ENTERED)
    assert response.url == f"{reverse('account_login')}?next=%2Faccount%2Fcontinue%2F"
    assert KeptForm.objects.count() == 0


def test_a_forged_cookie_keeps_nothing(client, account):
    client.cookies["kepu_last_user"] = f"{account.pk}:forged:signature"
    send(client)
    assert KeptForm.objects.count() == 0


def test_a_closed_account_keeps_nothing(browser, account):
    account.is_active = False
    account.save()
    send(browser)
    assert KeptForm.objects.count() == 0


def test_files_are_not_kept_and_the_page_says_so(browser, account):
    send(browser, ENTERED | {"plan": SimpleUploadedFile("plan.txt", b"x")})
    page = come_back(browser, account)
    assert page.context["forms"][0]["kept"].had_files
    assert b"Attach them again" in page.content


def test_what_is_too_long_is_not_kept_and_the_sign_in_page_says_so(browser):
    response = send(browser, {"name": "长" * 400_000})
    assert KeptForm.objects.count() == 0
    assert b"too long to be kept" in browser.get(response.url).content


def test_a_part_of_a_page_leads_the_whole_page_to_signing_in(browser):
    response = send(browser, headers={"HX-Request": "true"})
    assert response.status_code == 200
    assert response["HX-Redirect"].startswith(reverse("account_login"))
    assert KeptForm.objects.count() == 1


def test_a_script_that_saves_quietly_is_told_so(browser):
    response = send(browser, headers={"Accept": "application/json"})
    assert response.status_code == 401
    assert response.json()["error"]["code"] == "signed_out"


def test_after_a_day_it_is_gone(browser, account):
    send(browser)
    with clock.at(LATER + timedelta(hours=24)):
        sign_in(browser, account)
        assert browser.get(reverse(KEPT)).url == "/console/"
    assert purge_kept_forms(now=LATER + timedelta(hours=24)) == 1


def test_up_to_ten_are_kept(account):
    for number in range(12):
        moment = NOW + timedelta(minutes=number)
        fields = [("name", str(number))]
        keep_form(user=account, path="/", fields=fields, had_files=False, now=moment)
    kept = [fields_of(form.content)[0][1] for form in KeptForm.objects.order_by("kept_at")]
    assert kept == [str(number) for number in range(2, 12)]


def test_hidden_keys_are_not_shown_as_entered():
    content = '[["id", "7d9f7a2e-1c33-4b7e-9a8b-0123456789ab"], ["agree", "on"], ["n", "12"]]'
    assert entered_values(content) == ["12"]


def stale(account, **headers):
    """Post with the token of an earlier sign-in."""
    browser = Client(enforce_csrf_checks=True)
    browser.get(reverse("account_login"))
    token = browser.cookies["csrftoken"].value
    entered = {"login": account.username, "password": "Correct-horse-7"}
    browser.post(reverse("account_login"), entered | {"csrfmiddlewaretoken": token})
    answer = browser.post(
        reverse(PROFILE), ENTERED | {"csrfmiddlewaretoken": "0" * 64}, headers=headers
    )
    return browser, answer


def test_a_form_older_than_the_sign_in_is_shown_again(account):
    browser, answer = stale(account, Origin="http://testserver")
    assert answer.url == reverse(KEPT)
    assert len(browser.get(answer.url).context["forms"]) == 1


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://evil.example"}])
def test_a_form_from_elsewhere_is_refused(account, headers):
    _browser, answer = stale(account, **headers)
    assert answer.status_code == 403
    assert KeptForm.objects.count() == 0
