"""The pages of one's own notices, and the bell."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kepu.foundation.accounts.models import User
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.selectors import language_of, unread_count
from kepu.foundation.notices.tests.factories import NoticeFactory


@pytest.fixture
def signed_in(client: Client, reader: User) -> Client:
    client.force_login(reader)
    return client


def test_list_shows_mine(signed_in: Client, reader: User) -> None:
    mine = NoticeFactory(recipient=reader)
    other = NoticeFactory()
    text = signed_in.get(reverse("notices:notice_list")).content.decode()
    assert mine.title in text
    assert other.title not in text


def test_copy_for_chat_holds_title_body_and_link(signed_in: Client, reader: User) -> None:
    notice = NoticeFactory(recipient=reader, title="请签收", body="最迟3月9日。", url="/plans/")
    assert notice.chat_text == "请签收\n最迟3月9日。\nhttp://127.0.0.1:8000/plans/"
    assert notice.chat_text in signed_in.get(reverse("notices:notice_list")).content.decode()


def test_only_unread(signed_in: Client, reader: User) -> None:
    read = NoticeFactory(recipient=reader, read_at=NoticeFactory.created_at)
    text = signed_in.get(reverse("notices:notice_list"), {"unread": "1"}).content.decode()
    assert read.title not in text


def test_queries_do_not_grow(
    signed_in: Client, reader: User, django_assert_max_num_queries: Any
) -> None:
    NoticeFactory.create_batch(15, recipient=reader)
    with django_assert_max_num_queries(20):
        signed_in.get(reverse("notices:notice_list"))


def test_bell_counts(signed_in: Client, reader: User) -> None:
    NoticeFactory.create_batch(3, recipient=reader)
    text = signed_in.get(reverse("notices:preference_change")).content.decode()
    assert '<span class="nav-count" aria-hidden="true">3</span>' in text


def test_open_marks_and_goes_there(signed_in: Client, reader: User) -> None:
    notice = NoticeFactory(recipient=reader, url="/plans/1/")
    response = signed_in.post(reverse("notices:notice_open", args=[notice.pk]))
    assert (response.status_code, response["Location"]) == (302, "/plans/1/")
    assert unread_count(reader) == 0


@pytest.mark.parametrize("url", ["", "https://example.org/", "//example.org/"])
def test_open_leads_nowhere_else(signed_in: Client, reader: User, url: str) -> None:
    notice = NoticeFactory(recipient=reader, url=url)
    response = signed_in.post(reverse("notices:notice_open", args=[notice.pk]))
    assert response["Location"] == reverse("notices:notice_list")


def test_mark_one_and_all(signed_in: Client, reader: User) -> None:
    notice, _other = NoticeFactory.create_batch(2, recipient=reader)
    signed_in.post(reverse("notices:notice_read", args=[notice.pk]))
    assert unread_count(reader) == 1
    signed_in.post(reverse("notices:notice_read_all"))
    assert unread_count(reader) == 0


@pytest.mark.parametrize("name", ["notice_open", "notice_read"])
def test_foreign_notice_is_not_found(signed_in: Client, name: str) -> None:
    notice = NoticeFactory()
    assert signed_in.post(reverse(f"notices:{name}", args=[notice.pk])).status_code == 404
    assert Notice.objects.get().read_at is None


def test_reading_is_no_act_of_a_link(signed_in: Client, reader: User) -> None:
    notice = NoticeFactory(recipient=reader)
    assert signed_in.get(reverse("notices:notice_open", args=[notice.pk])).status_code == 405


def test_language(signed_in: Client, reader: User) -> None:
    url = reverse("notices:preference_change")
    assert signed_in.post(url, {"language": "fr"}).status_code == 422
    assert language_of(reader) == "zh-hans"
    assert signed_in.post(url, {"language": "en"}).status_code == 302
    assert language_of(reader) == "en"
