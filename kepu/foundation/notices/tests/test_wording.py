"""Texts with variables."""

import pytest

from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.notices.wording import Wording, check, fill


def test_fill() -> None:
    values = {"unit": "区教委", "day": "3月9日"}
    assert fill("{unit}：{day}前签收", values) == "区教委：3月9日前签收"


def test_values_are_not_filled_again() -> None:
    assert fill("{unit}", {"unit": "{day}", "day": "x"}) == "{day}"


def test_nothing_but_names_stands_in_braces() -> None:
    for text in ("{unit.pk}", "{unit!r}", "{0}", "{}", "{ unit }"):
        with pytest.raises(InvalidInput):
            check(text, known=["unit"], field="body")
    check("{unit} {", known=["unit"], field="body")


def test_unknown_variable_is_named_with_the_known_ones() -> None:
    with pytest.raises(InvalidInput) as refusal:
        check("{unit} {date}", known=["unit", "day"], field="subject")
    assert "{date}" in str(refusal.value)
    assert "{day}, {unit}" in str(refusal.value)
    assert (refusal.value.field, refusal.value.code) == ("subject", "unknown_variable")


def test_kind_without_variables_takes_none() -> None:
    with pytest.raises(InvalidInput, match="—"):
        check("{unit}", known=[], field="body")


def test_subject_is_one_line() -> None:
    text = Wording("{unit}\nBcc: x", "a\nb").filled({"unit": "区教委"})
    assert (text.subject, text.body) == ("区教委 Bcc: x", "a\nb")
