"""One signature for all plans of a sheet, and never twice."""

import pytest

from kepu.domains.plans.models import Receipt
from kepu.domains.plans.selectors.sheets import unsigned_plans
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.tests.factories import UnitFactory, issued_plan, user_at
from kepu.domains.plans.tests.running import MARCH, running_plan
from kepu.engines.workflow.models import WorkItem
from kepu.engines.workflow.services import open_work_item
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, Forbidden
from kepu.foundation.core.roles import LIAISON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _march():
    with clock.at(MARCH):
        yield


def test_one_act_signs_every_unsigned_plan():
    year = running_plan()
    other = issued_plan(year.lead)
    receipts = sign_sheet(unit=year.lead, by=year.liaison)
    assert {receipt.plan for receipt in receipts} == {year.plan, other}
    assert list(unsigned_plans(year.lead)) == []
    assert AuditEntry.objects.filter(verb="plans.sheet.sign").count() == 2


def test_second_signature_makes_nothing():
    year = running_plan()
    sign_sheet(unit=year.lead, by=year.liaison)
    assert sign_sheet(unit=year.lead, by=user_at(year.lead, LIAISON)) == []
    assert Receipt.objects.count() == 1


def test_a_later_plan_asks_again():
    year = running_plan()
    sign_sheet(unit=year.lead, by=year.liaison)
    later = issued_plan(year.lead)
    assert list(unsigned_plans(year.lead)) == [later]
    assert [receipt.plan for receipt in sign_sheet(unit=year.lead, by=year.liaison)] == [later]


def test_signing_closes_the_request_to_sign_and_opens_the_request_to_report():
    year = running_plan()
    open_work_item(subject=year.plan, kind="plans.sign_sheet", assignee=year.lead, due_on=None)
    sign_sheet(unit=year.lead, by=year.liaison)
    open_kinds = WorkItem.objects.filter(closed_at__isnull=True).values_list("kind", flat=True)
    assert list(open_kinds) == ["plans.report"]


def test_nothing_issued_is_said_plainly():
    unit = UnitFactory()
    with pytest.raises(Conflict, match="nothing to sign"):
        sign_sheet(unit=unit, by=user_at(unit, LIAISON))


def test_another_units_liaison_may_not_sign():
    year = running_plan()
    with pytest.raises(Forbidden):
        sign_sheet(unit=year.lead, by=year.supporter)
    assert Receipt.objects.count() == 0
