"""Entering a unit."""

from datetime import date

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import Unit, UnitName
from kepu.foundation.units.selectors import descendants, name_of
from kepu.foundation.units.services import create_unit
from kepu.foundation.units.tests.factories import UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
ON = date(2020, 1, 1)


def create(**changes):
    asked = {"name": "区教委", "kind": UnitKind.BUREAU, "on": ON, "by": None}
    return create_unit(**{**asked, **changes})


def test_a_unit_opens_with_its_names_under_its_parent():
    district = UnitFactory()
    unit = create(
        name=" 区教委 ",
        full_name="西城区教育委员会",
        code="11",
        under=district,
        source="名录",
    )
    names = UnitName.objects.filter(unit=unit).values_list("kind", "name", "valid_from", "source")
    assert set(names) == {
        (NameKind.SHORT, "区教委", ON, "名录"),
        (NameKind.FULL, "西城区教育委员会", ON, "名录"),
    }
    assert unit in descendants([district.pk], ON)
    assert unit not in descendants([district.pk], date(2019, 12, 31))


def test_units_stand_in_the_order_in_which_they_were_entered():
    first, second = create(name="甲局"), create(name="乙局")
    assert list(Unit.objects.all()) == [first, second]


def test_entering_a_unit_is_recorded():
    admin = staff(roles.SYSTEM_ADMIN)
    unit = create(by=admin)
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.actor_id, entry.subject_id) == (
        "units.unit.create",
        admin.pk,
        unit.pk,
    )


def test_only_system_administrators_enter_units():
    with pytest.raises(Forbidden):
        create(by=staff(roles.COORDINATOR))
    assert name_of(create(by=staff(roles.SYSTEM_ADMIN)), ON) == "区教委"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("  ", "Enter a name."),
        ("长" * 121, "Enter the name in one line of at most 120 characters."),
        ("区教\n委", "Enter the name in one line of at most 120 characters."),
    ],
)
def test_a_name_is_one_short_line(name, sentence):
    with pytest.raises(InvalidInput) as refusal:
        create(name=name)
    assert (str(refusal.value), refusal.value.field) == (sentence, "name")
    assert create(name="长" * 120).names.count() == 1


def test_a_code_is_borne_once():
    create(code="110102")
    with pytest.raises(InvalidInput) as refusal:
        create(name="区科协", code="110102")
    assert refusal.value.field == "code"
    assert str(refusal.value) == "Another unit bears this code. Enter its own."
    assert create(name="区科协", code="110103").code == "110103"


def test_a_second_press_of_the_button_makes_no_second_unit():
    district = UnitFactory()
    create(under=district)
    with pytest.raises(Conflict) as refusal:
        create(under=district)
    assert str(refusal.value) == "Another unit is called 区教委 already."
    assert create(under=UnitFactory()).names.get().name == "区教委"


def test_at_the_top_a_name_is_borne_once_too():
    create()
    with pytest.raises(Conflict):
        create()
    assert create(name="区科协").names.get().name == "区科协"


def test_a_unit_opens_under_one_that_is_open():
    district = UnitFactory(opened_on=date(2020, 1, 2))
    with pytest.raises(InvalidInput):
        create(under=district)
    assert create(under=district, on=date(2020, 1, 2)).opened_on == date(2020, 1, 2)


def test_coordinators_enter_outside_bodies_alone():
    coordinator = staff(roles.COORDINATOR)
    assert create(kind=UnitKind.OUTSIDE, by=coordinator).kind == UnitKind.OUTSIDE
    with pytest.raises(Forbidden):
        create(name="区科协", by=coordinator)
