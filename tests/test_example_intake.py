"""The example plan through the intake, with the district's own register: what each unit gets."""

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kepu.domains.plans.choices import Part
from kepu.domains.plans.models import Assignment, NamedUnit, Plan, Task
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.selectors.register import target_of
from kepu.domains.plans.services.confirm_name import confirm_as_outside_body, confirm_name
from kepu.domains.plans.services.issue_plan import IssueTerms, issue_plan
from kepu.domains.plans.services.upload_plan import UploadTerms, upload_plan
from kepu.domains.plans.tests.factories import user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import units_named
from kepu.foundation.units.services import load_units

ROOT = Path(__file__).resolve().parents[1]
REGISTER = ROOT / "kepu/foundation/units/reference/xicheng.csv"
MARCH = datetime(2026, 3, 2, 1, tzinfo=UTC)
TERMS = IssueTerms(issued_on=date(2026, 3, 2), sign_by=date(2026, 3, 9), due_on=date(2026, 12, 31))


@pytest.fixture
def march():
    with clock.at(MARCH):
        yield


def unit(name: str) -> Unit:
    return units_named(name).get()


def settle(plan: Plan, user: User) -> None:
    """Take the first proposal for every open name, as a person would press it."""
    for item in draft_for(user, plan.pk).items:
        for view in item.names:
            if not view.is_open:
                continue
            if view.proposals:
                target = target_of(view.proposals[0].ref)
                confirm_name(name=view.name, target=target, seen=view.name.target_id, by=user)
            else:
                confirm_as_outside_body(name=view.name, by=user)


@pytest.fixture
def issued(db, march):
    """The example plan, read and issued by the association."""
    load_units(path=REGISTER, on=date(2020, 1, 1), by=None)
    office = unit("区科协")
    user = user_at(office, COORDINATOR)
    with (ROOT / "examples/work-plan-2026.docx").open("rb") as upload:
        plan = upload_plan(
            issuer=office, upload=upload, name="plan.docx", terms=UploadTerms(), by=user
        )
    settle(plan, user)
    return issue_plan(plan=plan, terms=TERMS, by=user)


def shares(plan: Plan, name: str) -> Counter[str]:
    rows = Assignment.objects.filter(task__plan=plan, unit=unit(name))
    return Counter(rows.values_list("part", flat=True))


def test_what_each_unit_gets(issued):
    assert shares(issued, "广外街道") == {Part.SUPPORT: 17, Part.LEAD: 1}
    assert shares(issued, "区科协").total() == 23
    nine = Task.objects.get(plan=issued, item__number_printed="9")
    assert nine.assignments.get(part=Part.LEAD).unit == unit("区教委")
    former = NamedUnit.objects.get(item__plan=issued, name_printed="区环保局")
    assert former.unit == unit("区生态环境局")


def test_item_18_alone_becomes_a_task_of_each_member_led_by_itself(issued):
    tasks = Counter(issued.tasks.values_list("item__number_printed", flat=True))
    assert {number: count for number, count in tasks.items() if count > 1} == {"18": 58}
    assert len(tasks) == 23
    own = Assignment.objects.filter(task__plan=issued, task__item__number_printed="18")
    assert own.count() == 58
    assert set(own.values_list("part", flat=True)) == {Part.LEAD}
