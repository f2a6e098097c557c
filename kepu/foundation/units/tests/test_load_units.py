"""The register that comes with the code, and files with faults."""

from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.units import reference_file
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import Unit, UnitGroup, UnitName
from kepu.foundation.units.selectors import (
    descendants,
    expand_group,
    name_of,
    register_on,
    units_named,
)
from kepu.foundation.units.services import load_units

pytestmark = pytest.mark.django_db
FILE = Path(reference_file.__file__).parent / "reference" / "xicheng.csv"
ON = date(2019, 1, 1)
HEADER = (
    "short_name,full_name,english_name,kind,code,under,groups,aliases,former_names,"
    "confidence,note\n"
)


def unit(name):
    return units_named(name, ON).get()


def test_the_reference_register_is_entered_whole():
    assert load_units(path=FILE, on=ON, by=None) == 64
    assert set(descendants([unit("西城区").pk], ON)) == set(Unit.objects.all())
    assert set(descendants([unit("区科信局").pk], ON)) == {unit("区科信局"), unit("区科普联席办")}
    assert set(descendants([unit("区科协").pk], ON)) == {unit("区科协"), unit("区纲要办")}


def test_a_sub_district_belongs_to_both_groups():
    load_units(path=FILE, on=ON, by=None)
    streets = UnitGroup.objects.get(name="各街道")
    members = UnitGroup.objects.get(name="各成员单位")
    assert expand_group(streets, ON).count() == 15
    assert expand_group(members, ON).count() == 58
    assert set(expand_group(streets, ON)) < set(expand_group(members, ON))


@pytest.mark.parametrize(
    ("written", "meant", "kind"),
    [
        ("区环保局", "区生态环境局", NameKind.FORMER),
        ("区卫计委", "区卫健委", NameKind.FORMER),
        ("区安监局", "区应急局", NameKind.FORMER),
        ("区食药监局", "区市场监管局", NameKind.FORMER),
        ("区文化委", "区文旅局", NameKind.FORMER),
        ("区财政", "区财政局", NameKind.ALIAS),
        ("广外街道", "广安门外街道", NameKind.ALIAS),
        ("北京市西城区教育委员会", "区教委", NameKind.FULL),
    ],
)
def test_names_of_the_plan_lead_to_their_unit(written, meant, kind):
    load_units(path=FILE, on=ON, by=None)
    (entry,) = register_on(ON).named(written)
    assert (name_of(entry.ref, ON), entry.name_kind) == (meant, kind)
    assert entry.is_current == (kind != NameKind.FORMER)


def test_what_is_assumed_is_marked_as_such():
    load_units(path=FILE, on=ON, by=None)
    sources = dict(UnitName.objects.filter(kind=NameKind.FORMER).values_list("name", "source"))
    assert sources["区环保局"] == "名录"
    assert sources["区环境保护局"] == "名录（待核实）"


def test_a_group_answers_to_its_other_spellings():
    load_units(path=FILE, on=ON, by=None)
    (entry,) = register_on(ON).named("各有关单位")
    assert entry.is_group
    assert UnitGroup.objects.get(pk=entry.ref).name == "各成员单位"


def test_loading_again_changes_nothing():
    load_units(path=FILE, on=ON, by=None)
    entries, names = AuditEntry.objects.count(), UnitName.objects.count()
    assert load_units(path=FILE, on=ON, by=None) == 0
    assert (AuditEntry.objects.count(), UnitName.objects.count()) == (entries, names)


def test_loading_again_adds_what_is_new(tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(HEADER + "甲区,,,district,1,,,,,,\n", encoding="utf-8")
    second.write_text(
        HEADER + "甲区,,,district,1,,,甲,,,\n乙局,,,bureau,,甲区,,,,,\n", encoding="utf-8"
    )
    assert load_units(path=first, on=ON, by=None) == 1
    assert load_units(path=second, on=ON, by=None) == 1
    assert unit("甲") == unit("甲区")
    assert unit("乙局") in descendants([unit("甲区").pk], ON)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            "甲局,,,bureau,,乙局,,,,,\n",
            "Line 2 stands under a unit that is not above it: 乙局.",
        ),
        ("甲局,,,palace,,,,,,,\n", "Line 2 has an unknown kind: palace."),
        ("甲局,,,bureau,,,各局,,,,\n", "Line 2 names a group that is not in the file: 各局."),
    ],
)
def test_a_fault_names_its_line_and_enters_nothing(tmp_path, row, sentence):
    path = tmp_path / "faulty.csv"
    path.write_text(HEADER + row, encoding="utf-8")
    with pytest.raises(InvalidInput) as refusal:
        load_units(path=path, on=ON, by=None)
    assert str(refusal.value) == sentence
    assert not Unit.objects.exists()


def test_the_command_says_how_many(capsys, tmp_path):
    call_command("load_units", str(FILE))
    assert capsys.readouterr().out == "64 units entered.\n"
    assert Unit.objects.first().opened_on == ON
    with pytest.raises(CommandError):
        call_command("load_units", str(tmp_path / "nowhere.csv"))
