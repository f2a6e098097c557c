"""Setting the words of notices."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import COORDINATOR, LIAISON, SECURITY_ADMIN, SYSTEM_ADMIN
from kepu.foundation.notices.models import NoticeWording
from kepu.foundation.notices.registry import NoticeKind
from kepu.foundation.notices.selectors import (
    kind_states,
    wording_in_force,
    wording_state_for,
)
from kepu.foundation.notices.services import change_wording, preview_wording
from kepu.foundation.notices.wording import Wording
from kepu.foundation.units.tests.factories import UnitFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
APRIL = date(2026, 4, 1)


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def coordinator(kind: NoticeKind, db: None) -> User:
    return user_at(UnitFactory(), COORDINATOR)


def change(by: User, **fields: object) -> NoticeWording:
    values = {
        "kind": "cases.sign",
        "language": "zh-hans",
        "subject": "请{unit}签收",
        "body": "最迟{day}。",
        "valid_from": TODAY,
        **fields,
    }
    return change_wording(**values, by=by, now=NOON)


def test_words_hold_from_their_day_on(kind: NoticeKind, coordinator: User) -> None:
    change(coordinator, valid_from=APRIL)
    assert wording_in_force(kind, "zh-hans").subject == "{unit}: sign"
    assert wording_in_force(kind, "zh-hans", APRIL) == Wording("请{unit}签收", "最迟{day}。")
    assert wording_in_force(kind, "en", APRIL).subject == "{unit}: sign"


def test_row_says_who_and_when_and_is_audited(coordinator: User) -> None:
    row = change(coordinator)
    assert (row.set_by, row.set_at) == (coordinator, NOON)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.subject_id) == ("notices.wording.change", row.pk)


def test_row_of_the_same_day_is_replaced(coordinator: User) -> None:
    change(coordinator)
    change(coordinator, subject="{unit}：请签收")
    assert NoticeWording.objects.get().subject == "{unit}：请签收"


@pytest.mark.parametrize("field", ["subject", "body"])
def test_unknown_variable(coordinator: User, field: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        change(coordinator, **{field: "{telephone}"})
    assert refusal.value.field == field
    assert not NoticeWording.objects.exists()


def test_day_that_has_passed(coordinator: User) -> None:
    with pytest.raises(InvalidInput) as refusal:
        change(coordinator, valid_from=date(2026, 3, 1))
    assert refusal.value.field == "valid_from"


@pytest.mark.parametrize("wrong", [{"kind": "cases.unknown"}, {"language": "fr"}])
def test_unknown_kind_or_language(coordinator: User, wrong: dict[str, str]) -> None:
    with pytest.raises(NotVisible):
        change(coordinator, **wrong)
    with pytest.raises(NotVisible):
        wording_state_for(coordinator, **{"kind": "cases.sign", "language": "en", **wrong})


def test_system_administrators_may_others_not(kind: NoticeKind, db: None) -> None:
    assert change(user_at(UnitFactory(), SYSTEM_ADMIN)).pk
    for role in (LIAISON, SECURITY_ADMIN):
        user = user_at(UnitFactory(), role)
        with pytest.raises(Forbidden):
            change(user)
        with pytest.raises(Forbidden):
            kind_states(user)


def test_states_show_every_language(coordinator: User) -> None:
    change(coordinator)
    change(coordinator, valid_from=APRIL, subject="四月起")
    [state] = kind_states(coordinator)
    chinese, english = state.wordings
    assert (chinese.language, english.language) == ("zh-hans", "en")
    assert (chinese.in_force.subject, chinese.is_delivered) == ("请{unit}签收", False)
    assert [row.subject for row in chinese.coming] == ["四月起"]
    assert (english.in_force.subject, english.is_delivered) == ("{unit}: sign", True)
    with translation.override("en"):
        assert wording_state_for(coordinator, "cases.sign", "en").language_name == "English"


def test_preview_fills_the_examples(kind: NoticeKind) -> None:
    shown = preview_wording(kind="cases.sign", subject="{unit}", body="最迟{day}")
    assert shown == Wording("区教委", "最迟3月9日")
