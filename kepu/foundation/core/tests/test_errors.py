"""Business errors: status, code, sentence, field."""

from datetime import UTC, datetime

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy

from kepu.foundation.core.errors import (
    BusinessError,
    Conflict,
    Forbidden,
    InvalidInput,
    NotVisible,
    TooMany,
)


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        (BusinessError, 422, "refused"),
        (InvalidInput, 422, "invalid"),
        (Conflict, 409, "conflict"),
        (Forbidden, 403, "forbidden"),
        (NotVisible, 404, "not_found"),
    ],
)
def test_every_kind_has_its_status_and_code(kind, status, code):
    error = kind("No.")
    assert (error.status, error.code, error.field, str(error)) == (status, code, None, "No.")


def test_a_refusal_names_its_own_code_and_the_field():
    error = InvalidInput("Enter a date.", code="no_date", field="due_on")
    assert (error.code, error.field) == ("no_date", "due_on")
    assert InvalidInput("Enter a date.").code == "invalid"


def test_too_many_says_when_to_come_back():
    until = datetime(2026, 3, 1, tzinfo=UTC)
    error = TooMany("Wait.", retry_at=until)
    assert (error.status, error.code, error.retry_at) == (429, "too_many", until)
    assert TooMany("Wait.", retry_at=until, code="locked").code == "locked"


def test_the_sentence_is_translated_when_it_is_shown():
    error = Conflict(gettext_lazy("Yes"))
    with translation.override("zh-hans"):
        assert str(error) == "是"
    with translation.override("en"):
        assert str(error) == "Yes"
