"""The pages of the register."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from kepu.foundation.core import clock, roles
from kepu.foundation.units.choices import NameKind, UnitKind
from kepu.foundation.units.models import GroupMember, Unit, UnitGroup, UnitName
from kepu.foundation.units.selectors import expand_group, name_of
from kepu.foundation.units.services import close_unit, merge_units, move_unit, rename_unit
from kepu.foundation.units.tests.factories import GroupFactory, UnitFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 6, 1, 4, 0, tzinfo=UTC)
ON = date(2024, 6, 1)
LIST = reverse("units:unit_list")


@pytest.fixture(autouse=True)
def _english_noon(settings):
    settings.LANGUAGE_CODE = "en"
    with clock.at(NOON):
        yield


@pytest.fixture
def admin(client):
    user = staff(roles.SYSTEM_ADMIN)
    client.force_login(user)
    return user


@pytest.fixture
def reader(client):
    user = staff()
    client.force_login(user)
    return user


def of_unit(unit, page="detail"):
    return reverse(f"units:unit_{page}", args=[unit.pk])


def of_group(group, page="group_detail"):
    return reverse(f"units:{page}", args=[group.pk])


def shown(client, **query):
    return [unit.short_name for unit in client.get(LIST, query).context["page"]]


def test_the_register_shows_open_units_in_its_order(client, reader):
    district = UnitFactory(name="西城区")
    UnitFactory(name="区教委", under=district)
    UnitFactory(name="区旅游委", closed_on=date(2020, 1, 1))
    assert shown(client) == ["西城区", "区教委"]
    assert shown(client, state="closed") == ["区旅游委"]


def test_the_register_is_searched_by_any_name_and_narrowed_by_kind(client, reader):
    unit = UnitFactory(name="区环保局")
    UnitFactory(name="区科协", kind=UnitKind.MASS_ORGANISATION)
    rename_unit(unit=unit, name="区生态环境局", on=ON, by=None)
    assert shown(client, words="环保") == ["区生态环境局"]
    assert shown(client, kind="mass organisation") == ["区科协"]
    assert shown(client, words="教委") == []
    assert "No unit here" in client.get(LIST, {"words": "教委"}).content.decode()


def test_the_number_of_units_costs_no_queries(client, reader, django_assert_max_num_queries):
    district = UnitFactory()
    with django_assert_max_num_queries(40) as few:
        client.get(LIST)
    for _ in range(5):
        UnitFactory(under=district)
    with django_assert_max_num_queries(len(few)):
        client.get(LIST)


def test_a_unit_shows_its_past_and_its_place(client, reader):
    district = UnitFactory(name="西城区")
    bureau = UnitFactory(name="区科信局", under=district)
    unit = UnitFactory(name="区联席办", under=district)
    UnitFactory(name="下属中心", under=unit)
    merged = UnitFactory(name="区纲要办", under=district)
    GroupFactory(name="各部门", members=[unit])
    rename_unit(unit=unit, name="区科普联席办", on=date(2020, 1, 1), by=None)
    UnitName.objects.create(unit=unit, name="联办", kind=NameKind.ALIAS, valid_from=ON)
    UnitName.objects.create(unit=unit, name="科普办", kind=NameKind.FORMER, valid_from=ON)
    move_unit(unit=unit, under=bureau, on=date(2021, 1, 1), by=None)
    merge_units(units=[merged], into=unit, on=date(2022, 1, 1), by=None)
    response = client.get(of_unit(unit))
    history = response.context["history"]
    assert [upper.short_name for upper in history.path] == ["西城区", "区科信局"]
    assert [lower.short_name for lower in history.children] == ["下属中心"]
    assert [place.parent_name for place in history.places] == ["区科信局", "西城区"]
    page = response.content.decode()
    for word in ("区联席办", "联办", "科普办", "各部门", "区纲要办", "Earlier and later places"):
        assert word in page
    assert "Rename" not in page


def test_a_closed_unit_names_who_acts_for_it(client, admin):
    old, new = UnitFactory(name="区旅游委"), UnitFactory(name="区文旅局")
    merge_units(units=[old], into=new, on=date(2022, 1, 1), by=None)
    page = client.get(of_unit(old)).content.decode()
    assert "For it now acts:" in page
    assert "区文旅局" in page
    assert of_unit(old, "rename") not in page
    assert of_unit(old, "learn_alias") in page


def test_a_unit_is_entered(client, admin):
    district = UnitFactory()
    data = {
        "name": "区教委",
        "kind": "bureau",
        "under": str(district.pk),
        "on": "2024-06-01",
        "code": "",
    }
    assert client.get(reverse("units:unit_create")).status_code == 200
    response = client.post(reverse("units:unit_create"), data)
    unit = Unit.objects.get(opened_on=ON)
    assert response.url == of_unit(unit)
    again = client.post(reverse("units:unit_create"), data)
    assert (again.status_code, list(again.context["form"].errors)) == (409, ["name"])


@pytest.mark.parametrize(
    ("page", "data", "holds"),
    [
        (
            "rename",
            {"kind": "short", "name": "新名", "on": "2024-06-01"},
            lambda unit, other: name_of(unit) == "新名",
        ),
        (
            "learn_alias",
            {"kind": "alias", "name": "别名", "source": ""},
            lambda unit, other: unit.names.filter(name="别名").exists(),
        ),
        (
            "move",
            {"under": "other", "on": "2024-06-01"},
            lambda unit, other: unit.edges_up.get().parent == other,
        ),
        (
            "merge",
            {"into": "other", "on": "2024-06-01"},
            lambda unit, other: unit.successions.get().new == other,
        ),
        (
            "split",
            {"into": ["other", "third"], "on": "2024-06-01"},
            lambda unit, other: unit.successions.count() == 2,
        ),
        ("close", {"on": "2024-06-01"}, lambda unit, other: unit.closed_on == ON),
    ],
)
class TestChanges:
    def test_it_is_done_on_its_page(self, client, admin, page, data, holds):
        unit, other, third = UnitFactory(), UnitFactory(), UnitFactory()
        keys = {"other": str(other.pk), "third": str(third.pk)}
        sent = {
            name: [keys[key] for key in value]
            if isinstance(value, list)
            else keys.get(value, value)
            for name, value in data.items()
        }
        assert client.get(of_unit(unit, page)).status_code == 200
        response = client.post(of_unit(unit, page), sent)
        assert response.url == of_unit(unit)
        unit.refresh_from_db()
        assert holds(unit, other)

    def test_what_is_missing_is_asked_for(self, client, admin, page, data, holds):
        response = client.post(of_unit(UnitFactory(), page), {})
        assert response.status_code == 422
        assert set(response.context["form"].errors) <= {*data, "on", "kind", "name"}

    def test_others_may_not(self, client, reader, page, data, holds):
        assert client.get(of_unit(UnitFactory(), page)).status_code == 403


def test_a_refusal_of_the_service_keeps_what_was_entered(client, admin):
    unit = UnitFactory(name="区教委")
    data = {"kind": "short", "name": "区教委", "on": "2024-06-01"}
    response = client.post(of_unit(unit, "rename"), data)
    assert response.status_code == 409
    assert response.context["form"]["name"].value() == "区教委"
    assert "The unit is called 区教委 already." in response.content.decode()


def test_a_closed_unit_is_not_offered_to_choose(client, admin):
    unit, closed = UnitFactory(), UnitFactory()
    close_unit(unit=closed, on=date(2020, 1, 1), by=None)
    response = client.post(of_unit(unit, "merge"), {"into": str(closed.pk), "on": "2024-06-01"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["into"])


def test_groups_show_how_many_belong_today(client, reader):
    assert "No group yet" in client.get(reverse("units:group_list")).content.decode()
    GroupFactory(name="各街道", members=[UnitFactory(), UnitFactory()])
    response = client.get(reverse("units:group_list"))
    assert [group.member_count for group in response.context["groups"]] == [2]


def test_a_group_shows_its_members_as_of_a_day(client, reader):
    unit = UnitFactory(name="德胜街道")
    group = GroupFactory()
    GroupMember.objects.create(group=group, unit=unit, valid_from=ON)
    assert "德胜街道" in client.get(of_group(group)).content.decode()
    earlier = client.get(of_group(group), {"on": "2024-05-31"}).content.decode()
    assert "Nobody belonged to the group that day" in earlier
    assert client.get(of_group(group), {"on": "rubbish"}).context["on"] == ON


def test_a_group_is_made_and_units_join_and_leave(client, admin):
    response = client.post(
        reverse("units:group_create"), {"name": "各街道", "aliases": "各街道办\n\n各街道办事处"}
    )
    group = UnitGroup.objects.get()
    assert response.url == of_group(group)
    assert group.aliases.splitlines() == ["各街道办", "各街道办事处"]
    unit = UnitFactory()
    url = of_group(group, "membership_change")
    assert client.get(url, {"unit": unit.pk, "belongs": "no"}).status_code == 200
    for answer, members in (("yes", [unit]), ("no", [])):
        data = {"unit": str(unit.pk), "belongs": answer, "on": "2024-06-01"}
        assert client.post(url, data).url == of_group(group)
        assert list(expand_group(group, ON)) == members


def test_group_forms_refuse_at_the_field(client, admin):
    group = GroupFactory(name="各街道")
    again = client.post(reverse("units:group_create"), {"name": "各街道"})
    assert (again.status_code, list(again.context["form"].errors)) == (422, ["name"])
    empty = client.post(of_group(group, "membership_change"), {})
    assert empty.status_code == 422
    assert client.get(reverse("units:group_create")).status_code == 200


def test_others_do_not_change_groups(client, reader):
    group = GroupFactory()
    assert client.get(reverse("units:group_create")).status_code == 403
    assert client.get(reverse("units:unit_create")).status_code == 403
    assert client.get(of_group(group, "membership_change")).status_code == 403


def test_what_does_not_exist_is_not_found(client, reader):
    unit, group = UnitFactory(), GroupFactory()
    unit.names.all().delete()
    missing = of_unit(unit).replace(str(unit.pk), str(group.pk))
    assert client.get(missing).status_code == 404
    assert client.get(of_group(group).replace(str(group.pk), str(unit.pk))).status_code == 404
