"""The staff home."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kepu.domains.plans.tests.factories import (
    PlanFactory,
    UnitFactory,
    UserFactory,
    issued_plan,
    user_at,
)
from kepu.engines.workflow.registry import kinds
from kepu.engines.workflow.services import open_work_item
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR, LIAISON, SECURITY_ADMIN
from kepu.foundation.notices.tests.factories import NoticeFactory
from kepu.foundation.units.models import Unit

HOME = "/console/"
SIGN = "plans.sign_sheet"


@pytest.fixture
def unit(db: None) -> Unit:
    return UnitFactory(name="区教委")


def home(client: Client, user: object) -> str:
    client.force_login(user)
    response = client.get(HOME)
    assert response.status_code == 200
    return response.content.decode()


def test_address() -> None:
    assert reverse("console:home") == HOME


def test_what_waits_is_shown_with_the_way_to_it(client: Client, unit: Unit) -> None:
    plan = issued_plan(unit)
    item = open_work_item(subject=plan, kind=SIGN, assignee=unit, due_on=clock.today())
    text = home(client, user_at(unit, LIAISON))
    assert plan.title in text
    assert f'href="{kinds[SIGN].url(item)}"' in text
    assert "1 thing to do" in text
    assert "What waits at other units" not in text


def test_issuer_sees_what_waits_at_others(client: Client, unit: Unit) -> None:
    plan = issued_plan(unit)
    open_work_item(subject=plan, kind=SIGN, assignee=unit, due_on=plan.sign_by)
    text = home(client, user_at(plan.issuer, COORDINATOR))
    assert "What waits at other units" in text
    assert "1 overdue" in text
    assert "Nothing waits for you" in text


def test_empty_home_shows_what_the_role_opens(client: Client, unit: Unit) -> None:
    text = home(client, user_at(unit, SECURITY_ADMIN))
    assert "Nothing waits for you" in text
    assert 'class="next-step"' in text


def test_new_notices_are_shown(client: Client, unit: Unit) -> None:
    user = user_at(unit, LIAISON)
    new, read = NoticeFactory(recipient=user), NoticeFactory(recipient=user, read_at=clock.now())
    text = home(client, user)
    assert new.title in text
    assert read.title not in text


def test_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(HOME).status_code == 302


def test_queries_do_not_grow(client: Client, unit: Unit, django_assert_num_queries: Any) -> None:
    user = user_at(unit, LIAISON)
    client.force_login(user)
    open_work_item(subject=issued_plan(unit), kind=SIGN, assignee=unit, due_on=None)
    client.get(HOME)
    with django_assert_num_queries(30, exact=False) as few:
        client.get(HOME)
    for _ in range(5):
        open_work_item(subject=issued_plan(unit), kind=SIGN, assignee=unit, due_on=None)
    NoticeFactory.create_batch(3, recipient=user)
    with django_assert_num_queries(len(few), exact=False):
        client.get(HOME)


def test_user_without_a_role_is_told_so(client: Client, db: None) -> None:
    PlanFactory()
    assert "Nothing waits for you" in home(client, UserFactory())
