"""Choosing the language of one's notices."""

import pytest

from kepu.foundation.access.tests.factories import UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.notices.models import NoticePreference
from kepu.foundation.notices.selectors import language_of, languages_of
from kepu.foundation.notices.services import change_preference


def test_language_of_the_installation_until_chosen(reader: User) -> None:
    assert language_of(reader) == "zh-hans"
    change_preference(language="en", by=reader)
    assert language_of(reader) == "en"
    assert AuditEntry.objects.get().verb == "notices.preference.change"


def test_choice_can_be_changed_again(reader: User) -> None:
    change_preference(language="en", by=reader)
    change_preference(language="zh-hans", by=reader)
    assert NoticePreference.objects.get().language == "zh-hans"


def test_choice_is_ones_own(reader: User) -> None:
    other = UserFactory()
    change_preference(language="en", by=reader)
    assert languages_of([reader, other]) == {reader.pk: "en", other.pk: "zh-hans"}


def test_unknown_language(reader: User) -> None:
    with pytest.raises(InvalidInput) as refusal:
        change_preference(language="fr", by=reader)
    assert refusal.value.field == "language"
    assert not NoticePreference.objects.exists()
