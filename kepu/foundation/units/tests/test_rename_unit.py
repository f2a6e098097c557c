"""Dated names."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import UnitName
from kepu.foundation.units.selectors import name_of, register_on
from kepu.foundation.units.services import rename_unit
from kepu.foundation.units.tests.factories import UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
ON = date(2019, 3, 1)


def rename(unit, name="区生态环境局", **changes):
    return rename_unit(**{"unit": unit, "name": name, "on": ON, "by": None, **changes})


def test_each_day_has_its_name():
    unit = UnitFactory(name="区环保局")
    rename(unit)
    assert name_of(unit, date(2019, 2, 28)) == "区环保局"
    assert name_of(unit, ON) == "区生态环境局"


def test_the_old_name_becomes_a_former_one():
    unit = UnitFactory(name="区环保局")
    rename(unit)
    (old,) = register_on(ON).named("区环保局")
    (new,) = register_on(ON).named("区生态环境局")
    assert (old.ref, old.name_kind, old.is_current) == (unit.pk, NameKind.FORMER, False)
    assert (new.ref, new.name_kind, new.is_current) == (unit.pk, NameKind.SHORT, True)


def test_before_the_change_the_new_name_is_unknown():
    unit = UnitFactory(name="区环保局")
    rename(unit)
    register = register_on(date(2019, 2, 28))
    assert register.named("区生态环境局") == ()
    assert register.named("区环保局")[0].is_current


def test_a_name_that_began_the_same_day_is_corrected():
    unit = UnitFactory(name="区环保局")
    rename(unit, "区生态局")
    rename(unit)
    names = UnitName.objects.filter(unit=unit).order_by("valid_from").values_list("name", flat=True)
    assert list(names) == ["区环保局", "区生态环境局"]


def test_a_full_name_is_given_and_changed_apart():
    unit = UnitFactory(name="区环保局")
    rename(unit, "北京市西城区生态环境局", kind=NameKind.FULL)
    assert name_of(unit, ON) == "区环保局"
    assert unit.names.get(kind=NameKind.FULL).name == "北京市西城区生态环境局"


def test_renaming_is_recorded():
    rename(UnitFactory(name="区环保局"))
    assert AuditEntry.objects.get().verb == "units.unit.rename"


def test_the_same_name_is_refused():
    with pytest.raises(Conflict) as refusal:
        rename(UnitFactory(name="区生态环境局"))
    assert str(refusal.value) == "The unit is called 区生态环境局 already."


def test_a_day_before_a_later_name_is_refused():
    unit = UnitFactory(name="区环保局")
    rename(unit)
    with pytest.raises(Conflict) as refusal:
        rename(unit, "区环境局", on=date(2018, 1, 1))
    assert str(refusal.value) == (
        "The unit is called 区生态环境局 from March 1, 2019 on. Choose a later day."
    )
    assert rename(unit, "区环境局", on=date(2020, 1, 1)).name == "区环境局"


@pytest.mark.parametrize(
    ("on", "error", "sentence"),
    [
        (
            date(1999, 12, 31),
            InvalidInput,
            "区环保局 has existed only since Jan. 1, 2000. Choose that day or a later one.",
        ),
        (date(2021, 1, 1), Conflict, "区环保局 closed on Jan. 1, 2021. Choose an earlier day."),
    ],
)
def test_only_an_open_unit_is_renamed(on, error, sentence):
    unit = UnitFactory(name="区环保局", closed_on=date(2021, 1, 1))
    with pytest.raises(error) as refusal:
        rename(unit, on=on)
    assert str(refusal.value) == sentence
    assert rename(unit, on=date(2020, 12, 31)).valid_until == date(2021, 1, 1)


def test_other_kinds_of_names_are_not_renamed():
    with pytest.raises(InvalidInput) as refusal:
        rename(UnitFactory(), kind=NameKind.ALIAS)
    assert refusal.value.field == "kind"


def test_the_name_of_a_neighbour_is_refused():
    district = UnitFactory()
    UnitFactory(name="区生态环境局", under=district)
    unit = UnitFactory(name="区环保局", under=district)
    with pytest.raises(Conflict):
        rename(unit)
    assert rename(unit, "区环境局").name == "区环境局"


def test_only_system_administrators_rename():
    unit = UnitFactory(name="区环保局")
    with pytest.raises(Forbidden):
        rename(unit, by=staff(roles.COORDINATOR))
    assert rename(unit, by=staff(roles.SYSTEM_ADMIN)).name == "区生态环境局"


def test_two_short_names_at_once_are_impossible():
    unit = UnitFactory(name="区环保局")
    row = {"unit": unit, "name": "区环境局", "valid_from": ON}
    with pytest.raises(IntegrityError, match="unit_name_one_official"), transaction.atomic():
        UnitName.objects.create(kind=NameKind.SHORT, **row)
    UnitName.objects.create(kind=NameKind.ALIAS, **row)
    UnitName.objects.create(kind=NameKind.ALIAS, **{**row, "name": "环保局"})
