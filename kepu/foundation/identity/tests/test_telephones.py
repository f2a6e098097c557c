"""Telephone numbers, however they are written."""

import pytest

from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.identity.telephones import is_mobile, normalise_phone


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("+86 138 1234 5678", "13812345678"),
        ("+86-13812345678", "13812345678"),
        ("008613812345678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        ("＋８６　138　1234　5678", "13812345678"),
        ("010-88064000", "010-88064000"),
        ("01088064000", "010-88064000"),
        ("(010) 8806 4000", "010-88064000"),
        ("（０１０）８８０６４０００", "010-88064000"),
        ("+86 10 8806 4000", "010-88064000"),
        ("010—88064000", "010-88064000"),
        ("010-88064000转12", "010-88064000-12"),
        ("0311-8606123", "0311-8606123"),
        ("031186061234", "0311-86061234"),
        ("400-8101234", "400-8101234"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_numbers_get_one_spelling(written, normal):
    assert normalise_phone(written) == normal


@pytest.mark.parametrize(
    "written",
    ["1381234567", "138123456789", "12812345678", "88064000", "010-1234", "电话", "13812345678x"],
)
def test_anything_else_is_refused_with_what_to_enter(written):
    with pytest.raises(InvalidInput, match="mobile number of 11 digits") as refusal:
        normalise_phone(written)
    assert refusal.value.field == "phone"
    assert written in str(refusal.value)


def test_mobile_numbers_are_told_from_landlines():
    assert is_mobile("13812345678")
    assert not is_mobile("010-88064000")
    assert not is_mobile("")
