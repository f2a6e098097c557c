"""What was taught by mistake is taken back; what was known otherwise stays."""

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Forbidden
from kepu.foundation.units.services import forget_alias, learn_alias
from kepu.foundation.units.tests.factories import UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    made = UnitFactory(name="区财政局")
    learn_alias(unit=made, name="区财政", source="计划", by=None)
    return made


def names(unit):
    return set(unit.names.values_list("name", flat=True))


def forget(unit, **changes):
    forget_alias(**{"unit": unit, "name": "区财政", "source": "计划", "by": None, **changes})


def test_the_name_leads_nowhere_again_and_this_is_recorded_once(unit):
    for _press in range(2):
        forget(unit)
    assert "区财政" not in names(unit)
    assert AuditEntry.objects.filter(verb="units.unit.forget_alias").count() == 1


@pytest.mark.parametrize("changed", [{"source": "另一计划"}, {"name": "区财政局"}])
def test_what_was_known_otherwise_stays(unit, changed):
    before = names(unit)
    forget(unit, **changed)
    assert names(unit) == before


def test_whoever_may_teach_the_register_may_take_it_back(unit):
    with pytest.raises(Forbidden):
        forget(unit, by=staff(roles.VIEWER))
    forget(unit, by=staff(roles.COORDINATOR))
    assert "区财政" not in names(unit)
