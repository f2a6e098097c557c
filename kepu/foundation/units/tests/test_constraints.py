"""Broken constraints as sentences, on both databases."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError

from kepu.foundation.core import clock
from kepu.foundation.core.constraints import translating_constraints
from kepu.foundation.core.errors import Conflict, InvalidInput
from kepu.foundation.units.models import Unit, UnitEdge, UnitGroup
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
ON = date(2020, 1, 1)


def break_check():
    Unit.objects.create(kind="bureau", opened_on=ON, closed_on=ON)


def break_unique():
    UnitGroup.objects.create(name="各街道", name_en="")
    UnitGroup.objects.create(name="各街道", name_en="")


def break_partial_unique():
    Unit.objects.create(kind="bureau", opened_on=ON, code="1")
    Unit.objects.create(kind="bureau", opened_on=ON, code="1")


def break_unique_expression():
    users = get_user_model().objects
    users.create(username="wang", created_at=clock.now())
    users.create(username="WANG", created_at=clock.now())


def break_no_overlap():
    child = UnitFactory(under=UnitFactory())
    UnitEdge.objects.create(parent=UnitFactory(), child=child, valid_from=ON)


BROKEN = [
    ("unit_closes_after_opening", break_check),
    ("unit_group_name_once", break_unique),
    ("unit_code_once", break_partial_unique),
    ("user_username_once", break_unique_expression),
    ("unit_edge_one_parent", break_no_overlap),
]


@pytest.mark.parametrize(("name", "act"), BROKEN)
def test_each_kind_of_constraint_becomes_a_sentence_at_its_field(name, act):
    with pytest.raises(InvalidInput) as refusal, translating_constraints({name: ("here", "So.")}):
        act()
    assert (str(refusal.value), refusal.value.field, refusal.value.code) == ("So.", "here", name)


@pytest.mark.parametrize(("name", "act"), BROKEN)
def test_a_constraint_nobody_named_passes_through(name, act):
    with pytest.raises(IntegrityError), translating_constraints({"another": ("here", "So.")}):
        act()


def test_the_transaction_can_be_read_from_afterwards():
    with pytest.raises(InvalidInput), translating_constraints({"unit_code_once": ("code", "So.")}):
        break_partial_unique()
    assert Unit.objects.count() == 0


def test_another_error_may_be_asked_for():
    sentences = {"unit_code_once": ("code", "So.")}
    with pytest.raises(Conflict), translating_constraints(sentences, error=Conflict):
        break_partial_unique()


def test_what_has_no_name_passes_through():
    with pytest.raises(IntegrityError), translating_constraints({"another": ("here", "So.")}):
        Unit.objects.create(kind="bureau", opened_on=None)


def test_what_breaks_nothing_goes_through():
    with translating_constraints({"unit_code_once": ("code", "So.")}):
        unit = Unit.objects.create(kind="bureau", opened_on=ON, code="1")
    assert Unit.objects.get() == unit
