"""Short names in one query."""

from datetime import date
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser

from kepu.foundation.core.errors import NotVisible
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.models import GroupMember, Unit, UnitName
from kepu.foundation.units.selectors import (
    group_for,
    groups_for,
    name_of,
    names_of,
    short_name,
    unit_for,
    units_for,
    units_named,
    with_names,
)
from kepu.foundation.units.services import rename_unit
from kepu.foundation.units.tests.factories import GroupFactory, UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
ON = date(2019, 3, 1)


def test_several_names_cost_one_query(django_assert_num_queries):
    units = [UnitFactory(name="区教委"), UnitFactory(name="区科协")]
    with django_assert_num_queries(1):
        assert names_of(unit.pk for unit in units) == {units[0].pk: "区教委", units[1].pk: "区科协"}
    with django_assert_num_queries(1):
        assert [unit.short_name for unit in with_names(Unit.objects.all())] == ["区教委", "区科协"]


def test_rows_that_point_to_a_unit_are_named_too():
    unit = UnitFactory(name="区环保局")
    rename_unit(unit=unit, name="区生态环境局", on=ON, by=None)
    GroupFactory(members=[unit])
    rows = GroupMember.objects.annotate(
        then=short_name("unit", on=date(2019, 2, 28)), now=short_name(on=ON)
    )
    assert rows.values_list("then", "now").get() == ("区环保局", "区生态环境局")


def test_before_it_opened_a_unit_is_called_by_its_first_name():
    unit = UnitFactory(name="区环保局")
    rename_unit(unit=unit, name="区生态环境局", on=ON, by=None)
    assert name_of(unit, date(1990, 1, 1)) == "区环保局"
    assert name_of(unit.pk) == "区生态环境局"


def test_another_of_the_official_names_may_be_asked_for():
    unit = UnitFactory(name="区教委")
    UnitName.objects.create(
        unit=unit, name="Education Commission", kind=NameKind.ENGLISH, valid_from=ON
    )
    units = Unit.objects.annotate(english=short_name("pk", kind=NameKind.ENGLISH))
    assert units.get().english == "Education Commission"


def test_an_unknown_unit_has_no_name():
    assert name_of(uuid4()) == ""


def test_units_are_found_by_any_of_their_names():
    unit = UnitFactory(name="区环保局")
    rename_unit(unit=unit, name="区生态环境局", on=ON, by=None)
    assert list(units_named("区环保局")) == [unit]
    assert list(units_named("区教委")) == []


def test_who_is_signed_in_sees_the_register():
    unit, group = UnitFactory(name="区教委"), GroupFactory(members=[UnitFactory()])
    user = staff()
    assert unit_for(user, unit.pk).short_name == "区教委"
    assert group_for(user, group.pk).member_count == 1


@pytest.mark.parametrize("act", ["rename", "view"])
def test_what_a_user_may_not_do_is_not_found(act):
    unit, group = UnitFactory(), GroupFactory()
    user = staff() if act == "rename" else AnonymousUser()
    with pytest.raises(NotVisible):
        unit_for(user, unit.pk, act)
    with pytest.raises(NotVisible):
        group_for(user, group.pk, "change_membership" if act == "rename" else "view")
    assert list(units_for(user, act)) == []
    assert list(groups_for(AnonymousUser())) == []
