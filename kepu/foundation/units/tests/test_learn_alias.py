"""Names learnt on the way."""

from datetime import date

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.selectors import register_on
from kepu.foundation.units.services import learn_alias
from kepu.foundation.units.tests.factories import LONG_AGO, UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db


def learn(unit, name="区财政", **changes):
    return learn_alias(**{"unit": unit, "name": name, "source": "计划", "by": None, **changes})


def test_the_alias_leads_to_the_unit_on_every_day():
    unit = UnitFactory(name="区财政局")
    learn(unit)
    for day in (LONG_AGO, date(2024, 1, 1)):
        (entry,) = register_on(day).named("区财政")
        assert (entry.ref, entry.name_kind, entry.is_current) == (unit.pk, NameKind.ALIAS, True)


def test_a_former_name_of_unknown_dates_is_never_current():
    unit = UnitFactory(name="区财政局")
    learn(unit, "区财政税务局", kind=NameKind.FORMER)
    (entry,) = register_on(LONG_AGO).named("区财政税务局")
    assert (entry.name_kind, entry.is_current) == (NameKind.FORMER, False)


def test_learning_twice_is_learning_once():
    unit = UnitFactory(name="区财政局")
    assert learn(unit) == learn(unit, source="另一计划")
    assert learn(unit, "区财政局") == unit.names.get(kind=NameKind.SHORT)
    assert AuditEntry.objects.count() == 1


def test_the_name_of_a_neighbour_is_refused():
    district = UnitFactory()
    UnitFactory(name="区教委", under=district)
    unit = UnitFactory(name="区财政局", under=district)
    with pytest.raises(Conflict) as refusal:
        learn(unit, "区教委")
    assert str(refusal.value) == "Another unit is called 区教委 already."
    assert learn(unit, "区教育财政").unit == unit


def test_an_official_name_is_not_learnt():
    with pytest.raises(InvalidInput):
        learn(UnitFactory(), kind=NameKind.SHORT)


def test_coordinators_and_system_administrators_teach():
    unit = UnitFactory()
    with pytest.raises(Forbidden):
        learn(unit, by=staff(roles.LIAISON))
    assert learn(unit, by=staff(roles.COORDINATOR)).source == "计划"
    assert learn(unit, "区财局", by=staff(roles.SYSTEM_ADMIN)).name == "区财局"
