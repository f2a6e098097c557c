"""Telling people."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import gettext_lazy

from kepu.foundation.access.tests.factories import UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.notices.models import Notice, NoticePreference, NoticeWording
from kepu.foundation.notices.registry import NoticeKind
from kepu.foundation.notices.services import notify

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def tell(*people: User, key: str = "sheet:1", **context: object) -> list[Notice]:
    return notify(
        kind="cases.sign",
        recipients=people,
        context={"unit": "区教委", "day": "3月9日", **context},
        dedupe_key=key,
        url="/plans/",
        now=NOON,
    )


def test_notice_holds_the_filled_words(kind: NoticeKind, reader: User) -> None:
    [notice] = tell(reader)
    assert (notice.recipient, notice.kind, notice.url) == (reader, "cases.sign", "/plans/")
    assert (notice.title, notice.body) == ("区教委: sign", "区教委 has until 3月9日.")
    assert (notice.created_at, notice.read_at) == (NOON, None)


def test_nobody_is_told_twice_of_one_cause(kind: NoticeKind, reader: User) -> None:
    tell(reader)
    second = UserFactory()
    [notice] = tell(reader, second)
    assert notice.recipient == second
    assert Notice.objects.filter(recipient=reader).count() == 1
    assert len(tell(reader, key="sheet:2")) == 1


def test_mail_is_put_into_the_outbox_for_those_with_an_address(
    kind: NoticeKind, reader: User
) -> None:
    [notice, _other] = tell(reader, UserFactory(email=""))
    message = OutboxMessage.objects.get()
    assert (message.channel, message.dedupe_key) == ("email", f"notice:{notice.pk}")


def test_frozen_accounts_are_not_told(kind: NoticeKind, db: None) -> None:
    assert tell(UserFactory(is_active=False)) == []
    assert not Notice.objects.exists()


def test_each_reads_in_their_own_language(kind: NoticeKind, reader: User) -> None:
    other = UserFactory()
    NoticePreference.objects.create(user=other, language="en")
    notices = tell(reader, other, day=date(2026, 3, 9))
    assert {notice.recipient: notice.body for notice in notices} == {
        reader: "区教委 has until 2026年3月9日.",
        other: "区教委 has until March 9, 2026.",
    }


def test_translated_values_follow_the_reader(kind: NoticeKind, reader: User) -> None:
    NoticePreference.objects.create(user=reader, language="en")
    [notice] = tell(reader, unit=gettext_lazy("Monday"))
    assert notice.title == "Monday: sign"


@pytest.mark.parametrize(("from_day", "title"), [(2, "请区教委签收"), (3, "区教委: sign")])
def test_words_in_force_that_day(kind: NoticeKind, reader: User, from_day: int, title: str) -> None:
    NoticeWording.objects.create(
        kind=kind.name,
        language="zh-hans",
        subject="请{unit}签收",
        body="",
        valid_from=date(2026, 3, from_day),
        set_by=reader,
        set_at=NOON,
    )
    with clock.at(NOON):
        assert tell(reader)[0].title == title


def test_telling_is_audited(kind: NoticeKind, reader: User) -> None:
    [notice] = tell(reader)
    tell(reader)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.subject_id) == ("notices.notice.send", notice.pk)


def test_forgotten_variable_is_a_mistake_of_the_caller(kind: NoticeKind, reader: User) -> None:
    with pytest.raises(KeyError, match="day"):
        notify(
            kind="cases.sign",
            recipients=[reader],
            context={"unit": "区教委"},
            dedupe_key="sheet:1",
            url="",
        )
