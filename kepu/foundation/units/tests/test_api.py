"""The register over the API."""

from datetime import date

import pytest
from ninja.testing import TestClient

from kepu.foundation.core.errors import NotVisible
from kepu.foundation.units.api import router
from kepu.foundation.units.models import GroupMember
from kepu.foundation.units.services import close_unit, rename_unit
from kepu.foundation.units.tests.factories import GroupFactory, UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
ON = date(2020, 1, 1)


@pytest.fixture
def call():
    caller = staff()
    client = TestClient(router)
    return lambda path: client.get(path, user=caller)


def test_the_register_is_read(call):
    district = UnitFactory(name="西城区")
    UnitFactory(name="区教委", under=district)
    closed = UnitFactory(name="区旅游委")
    close_unit(unit=closed, on=ON, by=None)
    listed = call("/units").json()
    assert [(unit["short_name"], unit["parent"]) for unit in listed["items"]] == [
        ("西城区", None),
        ("区教委", str(district.pk)),
    ]
    assert [unit["short_name"] for unit in call("/units?words=教").json()["items"]] == ["区教委"]
    assert [unit["short_name"] for unit in call("/units?closed=true").json()["items"]] == [
        "区旅游委"
    ]


def test_a_unit_is_read_with_every_name(call):
    unit = UnitFactory(name="区环保局")
    rename_unit(unit=unit, name="区生态环境局", on=ON, by=None)
    found = call(f"/units/{unit.pk}").json()
    assert found["short_name"] == "区生态环境局"
    assert {(name["name"], name["valid_until"]) for name in found["names"]} == {
        ("区环保局", "2020-01-01"),
        ("区生态环境局", None),
    }


def test_a_group_is_read_as_of_a_day(call):
    group = GroupFactory(name="各街道", aliases="各街道办\n各街道办事处")
    unit = UnitFactory(name="德胜街道")
    GroupMember.objects.create(group=group, unit=unit, valid_from=ON)
    (found,) = call("/groups").json()
    assert (found["aliases"], found["member_count"]) == (["各街道办", "各街道办事处"], 1)
    members = f"/groups/{group.pk}/members"
    assert call(members).json() == [{"id": str(unit.pk), "short_name": "德胜街道"}]
    assert call(f"{members}?on=2019-12-31").json() == []


def test_what_does_not_exist_is_not_found(call):
    with pytest.raises(NotVisible):
        call(f"/units/{GroupFactory().pk}")
