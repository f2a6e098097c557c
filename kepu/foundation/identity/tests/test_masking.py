"""What others see of particulars."""

import pytest

from kepu.foundation.identity.masking import mask_id_number, mask_name, mask_phone


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("13812345678", "138****5678"),
        ("010-88064000", "010-8806****"),
        ("010-88064000-12", "010-8806****-12"),
        ("", ""),
    ],
)
def test_phones(phone, masked):
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [("11010519491231002X", "110105********002X"), ("E12345678", "E1*****78"), ("", "")],
)
def test_id_numbers(number, masked):
    assert mask_id_number(number) == masked


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张小三", "张**"),
        ("欧阳修远", "欧阳**"),
        ("Jane Mary Doe", "Jane M. D."),
        ("", ""),
    ],
)
def test_names(name, masked):
    assert mask_name(name) == masked
