"""Names of groups learnt on the way."""

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import roles
from kepu.foundation.core.errors import Forbidden
from kepu.foundation.units.choices import NameKind
from kepu.foundation.units.selectors import register_on
from kepu.foundation.units.services import forget_group_alias, learn_group_alias
from kepu.foundation.units.tests.factories import LONG_AGO, GroupFactory
from kepu.foundation.units.tests.staff import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def group():
    return GroupFactory(name="各成员单位", aliases="各部门")


def learn(group, name="各责任单位", **changes):
    return learn_group_alias(
        **{"group": group, "name": name, "source": "甲计划", "by": None} | changes
    )


def forget(group, name="各责任单位", source="甲计划"):
    return forget_group_alias(group=group, name=name, source=source, by=None)


def test_the_alias_leads_to_the_group_and_keeps_its_source(group):
    learnt = learn(group)
    (entry,) = register_on(LONG_AGO).named("各责任单位")
    assert (entry.ref, entry.is_group, entry.name_kind) == (group.pk, True, NameKind.ALIAS)
    assert learnt.aliases == "各部门\n各责任单位"
    assert learnt.alias_sources == {"各责任单位": "甲计划"}


def test_learning_twice_is_learning_once(group):
    for name in ("各责任单位", "各责任单位", "各部门", "各成员单位"):
        group = learn(group, name)
    assert group.aliases == "各部门\n各责任单位"
    assert AuditEntry.objects.count() == 1


def test_what_a_plan_taught_is_forgotten_once(group):
    learn(group)
    for _press in range(2):
        group = forget(group)
    assert (group.aliases, group.alias_sources) == ("各部门", {})
    assert AuditEntry.objects.filter(verb="units.group.forget_alias").count() == 1


def test_a_name_from_elsewhere_stays(group):
    learn(group)
    forget(group, source="乙计划")
    assert forget(group, "各部门").aliases == "各部门\n各责任单位"


def test_coordinators_teach(group):
    with pytest.raises(Forbidden):
        learn(group, by=staff(roles.LIAISON))
    assert learn(group, by=staff(roles.COORDINATOR)).alias_sources == {"各责任单位": "甲计划"}
