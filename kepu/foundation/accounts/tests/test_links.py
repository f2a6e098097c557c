"""Setting a password by a link from a mail. The mail goes into the outbox, nowhere else."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from kepu.foundation.accounts.adapters import AccountAdapter
from kepu.foundation.accounts.services import change_password, send_password_link
from kepu.foundation.accounts.tests.factories import PASSWORD, AccountFactory, sign_in
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.payloads import unlock

NEW = "Another-stable-8"

pytestmark = pytest.mark.django_db


@pytest.fixture
def account():
    return AccountFactory(username="zhang.san", email="zhang@example.cn")


def mails():
    return [
        unlock(message.payload, message_id=message.message_id)
        for message in OutboxMessage.objects.filter(channel="email").order_by("created_at")
    ]


def link_in(body):
    return re.search(r"http://\S+", body).group().removeprefix("http://127.0.0.1:8000")


def ask(client, email):
    return client.post(reverse("account_reset_password"), {"email": email})


def test_a_forgotten_password_is_set_anew(client, account):
    assert ask(client, "Zhang@Example.cn").url == reverse("account_reset_password_done")
    (sent,) = mails()
    assert sent["to"] == "zhang@example.cn"
    assert sent["subject"] == "A new password for your account"
    page = client.get(link_in(sent["body"]), follow=True)
    assert page.status_code == 200
    entered = {"password1": NEW, "password2": NEW}
    done = client.post(page.context["action_url"], entered)
    assert done.url == reverse("account_reset_password_from_key_done")
    assert client.get(done.url).status_code == 200
    assert sign_in(client, account, NEW).status_code == 302
    assert mail.outbox == []


def test_a_weak_password_is_refused_on_the_page_of_the_link(client, account):
    ask(client, "zhang@example.cn")
    page = client.get(link_in(mails()[0]["body"]), follow=True)
    entered = {"password1": "short", "password2": "short"}
    assert client.post(page.context["action_url"], entered).status_code == 422
    assert sign_in(client, account).status_code == 302


def test_the_link_works_once(client, account):
    ask(client, "zhang@example.cn")
    change_password(user=account, password=NEW, by=account)
    page = client.get(link_in(mails()[0]["body"]), follow=True)
    assert page.context["token_fail"] is True
    assert b"no longer works" in page.content


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client, account):
    known, unknown = ask(client, "zhang@example.cn"), ask(client, "li@example.cn")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [sent["to"] for sent in mails()] == ["zhang@example.cn"]


def test_a_closed_account_gets_no_mail(client):
    AccountFactory(email="wang@example.cn", is_active=False)
    ask(client, "wang@example.cn")
    assert mails() == []


def test_asking_again_and_again_sends_one_mail(client, account):
    for _ in range(3):
        ask(client, "zhang@example.cn")
    assert len(mails()) == 1


def test_the_first_link_greets_by_name(account):
    send_password_link(user=account, is_first=True)
    (sent,) = mails()
    assert account.person.name in sent["body"]
    assert "zhang.san" in sent["body"]


def test_the_link_names_the_configured_site_whatever_the_browser_says(client, account, settings):
    settings.ALLOWED_HOSTS = ["*"]
    client.post(
        reverse("account_reset_password"),
        {"email": "zhang@example.cn"},
        headers={"Host": "evil.example"},
    )
    assert "evil.example" not in mails()[0]["body"]


def test_a_changed_password_is_told_by_mail(client, account):
    sign_in(client, account)
    entered = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    client.post(reverse("account_change_password"), entered)
    (sent,) = mails()
    assert "password of your account was changed" in sent["body"]
    assert "127.0.0.1" in sent["body"]


def test_no_other_mail_of_the_library_can_leave():
    with pytest.raises(NotImplementedError):
        AccountAdapter().send_mail("account/email/email_confirmation", "a@example.cn", {})
