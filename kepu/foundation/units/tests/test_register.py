"""The register as it stood on a day: what a name leads to before, while and after it is borne."""

from datetime import date

import pytest

from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.selectors import register_on, units_named
from kepu.foundation.units.services import learn_alias, merge_units, rename_unit
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
REFORM = date(2019, 3, 21)
BEFORE, AFTER = date(2018, 12, 31), date(2019, 12, 31)


def led_to(name, on):
    return [
        (entry.ref, entry.name_kind, entry.is_current)
        for entry in register_on(on)
        if entry.name == name
    ]


def test_a_renamed_unit_is_known_by_both_names_on_both_sides_of_the_day():
    unit = UnitFactory(name="区环保局")
    rename_unit(unit=unit, name="区生态环境局", on=REFORM, by=None)
    assert led_to("区环保局", BEFORE) == [(unit.pk, NameKind.SHORT, True)]
    assert led_to("区生态环境局", BEFORE) == [(unit.pk, NameKind.SHORT, False)]
    assert led_to("区环保局", AFTER) == [(unit.pk, NameKind.FORMER, False)]
    assert led_to("区生态环境局", AFTER) == [(unit.pk, NameKind.SHORT, True)]


def test_a_name_that_comes_later_is_told_from_a_former_one_and_not_found_by_typing():
    unit = UnitFactory(name="区环保局")
    rename_unit(unit=unit, name="区生态环境局", on=REFORM, by=None)
    (later,) = [entry for entry in register_on(BEFORE) if entry.name == "区生态环境局"]
    (former,) = [entry for entry in register_on(AFTER) if entry.name == "区环保局"]
    assert (later.is_later, former.is_later) == (True, False)
    assert not units_named("区生态环境局", BEFORE).exists()
    assert units_named("区环保局", AFTER).get() == unit


def test_the_name_of_a_merged_unit_leads_to_its_heir_and_the_heirs_name_to_those_before():
    culture, tourism = UnitFactory(name="区文化委"), UnitFactory(name="区旅游委")
    new = UnitFactory(name="区文旅局", opened_on=REFORM)
    merge_units(units=[culture, tourism], into=new, on=REFORM, by=None)
    assert led_to("区文化委", AFTER) == [(new.pk, NameKind.FORMER, False)]
    assert {ref for ref, _kind, _current in led_to("区文旅局", BEFORE)} == {
        culture.pk,
        tourism.pk,
    }
    assert [entry.is_later for entry in register_on(BEFORE) if entry.name == "区文旅局"] == [
        True
    ] * 2


def test_a_unit_that_opens_later_is_known_by_its_name():
    unit = UnitFactory(name="区大数据局", opened_on=REFORM)
    assert led_to("区大数据局", BEFORE) == [(unit.pk, NameKind.SHORT, False)]


def test_a_former_name_with_a_last_day_is_in_use_until_then():
    unit = UnitFactory(name="区生态环境局")
    learn_alias(
        unit=unit, name="区环保局", kind=NameKind.FORMER, until=REFORM, source="名录", by=None
    )
    assert led_to("区环保局", BEFORE) == [(unit.pk, NameKind.ALIAS, True)]
    assert led_to("区环保局", AFTER) == [(unit.pk, NameKind.FORMER, False)]


def test_a_name_borne_by_two_units_at_different_times_leads_to_the_one_of_the_day():
    old = UnitFactory(name="区科技局")
    rename_unit(unit=old, name="区科信局", on=REFORM, by=None)
    new = UnitFactory(name="区科技局", opened_on=date(2024, 1, 1))
    current = [[ref for ref, _kind, is_current in led_to("区科技局", on) if is_current]
               for on in (BEFORE, AFTER, date(2024, 6, 1))]  # fmt: skip
    assert current == [[old.pk], [], [new.pk]]
