"""A register kept as a file, read without a database."""

from datetime import date

import pytest

from kepu.foundation.units.reference_file import FormerName, UnreadableRegister, read_register
from kepu.foundation.units.reference_file import read_units as units_in

HEADER = "short_name,full_name,english_name,kind,code,under,groups,aliases,former_names\n"
ROW = "区教委,北京市西城区教育委员会,,bureau,,,各单位,区教育局,区文教局<2019-03-21|区教文局?\n"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "district.csv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    groups = "name,english_name,aliases\n各单位,,各部门\n"
    (tmp_path / "district_groups.csv").write_text(groups, encoding="utf-8")
    return path


def names(path, on):
    return [
        (entry.name, entry.name_kind, entry.is_current, entry.is_group)
        for entry in read_register(path, on)
    ]


def test_names_of_units_and_groups(path):
    assert names(path, date(2020, 1, 1)) == [
        ("区教委", "short", True, False),
        ("北京市西城区教育委员会", "full", True, False),
        ("区教育局", "alias", True, False),
        ("区文教局", "former", False, False),
        ("区教文局", "former", False, False),
        ("各单位", "short", True, True),
        ("各部门", "alias", True, True),
    ]
    assert len({entry.ref for entry in read_register(path, date(2020, 1, 1))}) == 2


def test_a_former_name_is_in_use_until_its_day(path):
    assert ("区文教局", "alias", True, False) in names(path, date(2019, 3, 20))
    assert ("区文教局", "former", False, False) in names(path, date(2019, 3, 21))


def test_former_names_may_be_dated_and_assumed(path):
    (unit,) = units_in(path)
    assert unit.former_names == (
        FormerName("区文教局", is_checked=True, until=date(2019, 3, 21)),
        FormerName("区教文局", is_checked=False),
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "district.csv lacks the column short_name."),
        (b"short_name,kind\n", "district.csv lacks the column full_name."),
        (b"\xff\xfe\xff", "district.csv is no CSV file in UTF-8."),
        (
            (HEADER + "区教委,,,bureau,,,,,区文教局<2019\n").encode(),
            "“区文教局<2019” does not end with a day, as in <2019-03-21.",
        ),
    ],
)
def test_what_is_no_register_is_refused_in_one_sentence(path, content, sentence):
    path.write_bytes(content)
    with pytest.raises(UnreadableRegister) as refusal:
        read_register(path, date(2020, 1, 1))
    assert str(refusal.value) == sentence
