"""Noting what was read."""

from datetime import UTC, datetime

import pytest

from kepu.foundation.access.tests.factories import UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.notices.selectors import notice_for, notices_for, unread_count
from kepu.foundation.notices.services import mark_all_read, mark_read
from kepu.foundation.notices.tests.factories import NoticeFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)


def test_first_reading_counts(reader: User) -> None:
    notice = NoticeFactory(recipient=reader)
    mark_read(notice=notice, by=reader, now=NOON)
    assert mark_read(notice=notice, by=reader, now=LATER).read_at == NOON


def test_foreign_notice_is_not_found(reader: User) -> None:
    notice = NoticeFactory()
    with pytest.raises(NotVisible):
        mark_read(notice=notice, by=reader)
    with pytest.raises(NotVisible):
        notice_for(reader, notice.pk)
    assert notice_for(notice.recipient, notice.pk) == notice


def test_all_of_mine_and_nothing_else(reader: User) -> None:
    NoticeFactory.create_batch(2, recipient=reader)
    other = NoticeFactory()
    assert mark_all_read(by=reader, now=NOON) == 2
    assert mark_all_read(by=reader, now=LATER) == 0
    assert {notice.read_at for notice in notices_for(reader)} == {NOON}
    assert unread_count(other.recipient) == 1


def test_list_latest_first_and_unread_only(reader: User) -> None:
    old = NoticeFactory(recipient=reader)
    new = NoticeFactory(recipient=reader, created_at=NOON)
    assert list(notices_for(reader)) == [new, old]
    mark_read(notice=new, by=reader)
    assert list(notices_for(reader, only_unread=True)) == [old]
    assert unread_count(reader) == 1


def test_nobody_has_no_notices(reader: User) -> None:
    NoticeFactory(recipient=reader)
    assert unread_count(UserFactory()) == 0
