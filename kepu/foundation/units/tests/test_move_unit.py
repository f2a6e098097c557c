"""Dated edges."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput
from kepu.foundation.units.models import UnitEdge
from kepu.foundation.units.selectors import descendants
from kepu.foundation.units.services import move_unit
from kepu.foundation.units.tests.factories import UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
ON, LATER = date(2020, 1, 1), date(2021, 1, 1)


def move(unit, under, on=ON, by=None):
    return move_unit(unit=unit, under=under, on=on, by=by)


def test_a_unit_and_all_under_it_move_on_the_day():
    a, b = UnitFactory(), UnitFactory()
    child = UnitFactory(under=a)
    grandchild = UnitFactory(under=child)
    move(child, b)
    day_before = date(2019, 12, 31)
    assert set(descendants([a.pk], day_before)) == {a, child, grandchild}
    assert set(descendants([b.pk], day_before)) == {b}
    assert set(descendants([a.pk], ON)) == {a}
    assert set(descendants([b.pk], ON)) == {b, child, grandchild}


def test_a_unit_comes_to_the_top():
    a = UnitFactory()
    child = UnitFactory(under=a)
    assert move(child, None) is None
    assert set(descendants([a.pk], ON)) == {a}


def test_a_move_holds_until_the_next_one():
    a, b, c = UnitFactory(), UnitFactory(), UnitFactory()
    child = UnitFactory(under=a)
    move(child, c, LATER)
    assert move(child, b).valid_until == LATER
    assert child in descendants([c.pk], LATER)


def test_a_move_of_the_same_day_is_corrected():
    a, b, c = UnitFactory(), UnitFactory(), UnitFactory()
    child = UnitFactory(under=a)
    move(child, b)
    move(child, c)
    assert set(UnitEdge.objects.filter(child=child).values_list("parent", flat=True)) == {
        a.pk,
        c.pk,
    }


def test_a_move_ends_with_the_unit_above():
    closing = UnitFactory(closed_on=LATER)
    child = UnitFactory()
    assert move(child, closing).valid_until == LATER


@pytest.mark.parametrize("at_top", [True, False])
def test_where_a_unit_stands_already_is_refused(at_top):
    parent = None if at_top else UnitFactory(name="区科协")
    child = UnitFactory(under=parent)
    with pytest.raises(Conflict) as refusal:
        move(child, parent)
    name = "the top of the register" if at_top else "区科协"
    assert str(refusal.value) == f"The unit stands under {name} already."


def test_a_circle_is_refused_on_any_day():
    a, b = UnitFactory(name="甲局"), UnitFactory(name="乙局")
    move(b, a, LATER)
    with pytest.raises(Conflict) as refusal:
        move(a, b)
    assert str(refusal.value) == "乙局 stands under 甲局 itself. Choose another unit."
    with pytest.raises(Conflict):
        move(a, a)
    assert move(a, UnitFactory()).child == a


def test_what_ends_before_the_circle_would_close_is_allowed():
    a, b = UnitFactory(), UnitFactory()
    move(a, None if a.edges_up.exists() else UnitFactory(), LATER)
    move(b, a, LATER)
    assert move(a, b).valid_until == LATER


def test_both_must_be_open():
    child, parent = UnitFactory(), UnitFactory(opened_on=LATER)
    with pytest.raises(InvalidInput) as refusal:
        move(child, parent)
    assert refusal.value.field == "under"
    assert move(child, parent, LATER).parent == parent


def test_moving_is_recorded():
    move(UnitFactory(), UnitFactory())
    assert AuditEntry.objects.get().verb == "units.unit.move"


def test_only_system_administrators_move_units():
    child, parent = UnitFactory(), UnitFactory()
    with pytest.raises(Forbidden):
        move(child, parent, by=staff(roles.SECURITY_ADMIN))
    assert move(child, parent, by=staff(roles.SYSTEM_ADMIN)).parent == parent


def test_two_parents_at_once_are_impossible():
    child = UnitFactory(under=UnitFactory())
    row = {"child": child, "parent": UnitFactory()}
    with pytest.raises(IntegrityError, match="unit_edge_one_parent"), transaction.atomic():
        UnitEdge.objects.create(valid_from=ON, **row)
    edge = UnitEdge.objects.create(valid_from=date(1999, 1, 1), valid_until=date(2000, 1, 1), **row)
    edge.valid_until = None
    with pytest.raises(IntegrityError, match="unit_edge_one_parent"), transaction.atomic():
        edge.save()
