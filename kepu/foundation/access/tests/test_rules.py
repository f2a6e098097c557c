"""Rules are sets of rows; lists and single objects are asked alike."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from kepu.foundation.access.tests.factories import UserFactory, user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.core.errors import Forbidden, NotVisible
from kepu.foundation.core.policy import (
    Policy,
    everyone,
    holding,
    holding_anywhere,
    nobody,
    of_others,
    own,
    registry,
    rows,
)
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return UnitFactory()


@pytest.fixture
def policy():
    """A policy over units, whose place in the registry is given back afterwards."""
    former = registry.policies[Unit._meta.label]

    class Trial(Policy[Unit]):
        model = Unit
        rules = {
            "view": holding(COORDINATOR, VIEWER, at="pk"),
            "rename": holding(COORDINATOR, at="pk"),
            "create": holding_anywhere(COORDINATOR),
            "by_hand": nobody(),
        }

    yield Trial()
    registry.policies[Unit._meta.label] = former


def units(rule, user):
    return set(Unit.objects.filter(rule.scope(user)))


def users(rule, user):
    return set(User.objects.filter(rule.scope(user)))


def test_a_role_opens_the_rows_of_its_unit(office):
    rule, coordinator = holding(COORDINATOR, at="pk"), user_at(office, COORDINATOR)
    UnitFactory()
    assert units(rule, coordinator) == {office}
    assert units(rule, user_at(office, LIAISON)) == set()
    assert units(rule, AnonymousUser()) == set()


def test_a_role_anywhere_opens_all_rows(office):
    rule = holding_anywhere(COORDINATOR)
    assert units(rule, user_at(office, COORDINATOR)) == set(Unit.objects.all())
    assert units(rule, user_at(office, LIAISON)) == set()
    assert units(rule, AnonymousUser()) == set()


def test_a_condition_opens_rows_to_whoever_is_signed_in(office):
    rule = rows(Q(pk=office.pk))
    UnitFactory()
    assert units(rule, UserFactory()) == {office}
    assert units(rule, AnonymousUser()) == set()


def test_ones_own_and_those_of_others(office):
    user, other = UserFactory(), UserFactory()
    assert users(own("pk"), user) == {user}
    assert users(of_others("pk"), user) == {other}
    assert users(own("pk"), AnonymousUser()) == users(of_others("pk"), AnonymousUser()) == set()


def test_everyone_and_nobody(office):
    assert units(everyone(), AnonymousUser()) == {office}
    assert units(nobody(), user_at(office, COORDINATOR)) == set()


def test_rules_are_joined_and_narrowed(office):
    other = UnitFactory()
    coordinator = user_at(office, COORDINATOR)
    either = holding(COORDINATOR, at="pk") | rows(Q(pk=other.pk))
    both = holding(COORDINATOR, at="pk") & rows(Q(pk=other.pk))
    assert units(either, coordinator) == {office, other}
    assert units(both, coordinator) == set()
    assert either.roles == both.roles == (COORDINATOR,)
    assert either.unit_path == both.unit_path == "pk"


def test_lists_and_single_objects_never_disagree(policy, office):
    viewer, foreign = user_at(office, VIEWER), UnitFactory()
    seen = set(policy.visible(viewer))
    assert seen == {office}
    for unit in (office, foreign):
        assert policy.can(viewer, "view", unit) is (unit in seen)


def test_what_may_not_be_seen_is_not_found_and_what_may_not_be_done_forbidden(policy, office):
    viewer, coordinator = user_at(office, VIEWER), user_at(office, COORDINATOR)
    policy.require(coordinator, "rename", office)
    with pytest.raises(Forbidden, match="the role: coordinator"):
        policy.require(viewer, "rename", office)
    with pytest.raises(NotVisible):
        policy.require(viewer, "rename", UnitFactory())


def test_the_system_itself_may(policy, office):
    policy.require(None, "rename", office)
    policy.require_at(None, "rename", office.pk)
    policy.require_anywhere(None, "create")


def test_rows_that_do_not_exist_yet_are_asked_of_their_unit(policy, office):
    coordinator, foreign = user_at(office, COORDINATOR), UnitFactory()
    policy.require_at(coordinator, "rename", office.pk)
    assert set(policy.units(coordinator, "rename")) == {office.pk}
    with pytest.raises(Forbidden):
        policy.require_at(coordinator, "rename", foreign.pk)


def test_rows_of_no_unit_are_asked_of_any(policy, office):
    policy.require_anywhere(user_at(office, COORDINATOR), "create")
    with pytest.raises(Forbidden):
        policy.require_anywhere(user_at(office, VIEWER), "create")


def test_what_no_role_may_do_is_said_so(policy, office):
    with pytest.raises(Forbidden, match="cannot be done by hand"):
        policy.require(user_at(office, COORDINATOR), "by_hand", office)


def test_a_list_carries_what_may_be_done_to_each_row(policy, office, django_assert_num_queries):
    coordinator = user_at(office, COORDINATOR)
    foreign = UnitFactory()
    with django_assert_num_queries(1):
        found = policy.annotate(Unit.objects.all(), coordinator, "rename", "by_hand")
        may = {unit.pk: (unit.may_rename, unit.may_by_hand) for unit in found}
    assert may == {office.pk: (True, False), foreign.pk: (False, False)}


def test_policies_are_found_by_their_model(policy):
    assert registry.of(Unit).rules is policy.rules
