"""A unit signs its sheet: one act for all plans it has not signed yet."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Plan, Receipt
from kepu.domains.plans.policy.tasks import ReceiptPolicy
from kepu.domains.plans.selectors.sheets import unsigned_plans
from kepu.domains.plans.waiting.reporting import ask_for_reports
from kepu.engines.workflow.services import close_work_items
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict
from kepu.foundation.units.models import Unit


@transaction.atomic
def sign_sheet(*, unit: Unit, by: User, now: datetime | None = None) -> list[Receipt]:
    """Sign for every issued plan that names ``unit`` and is not yet signed.

    Returns the receipts made, none of them twice: a second signature of the same sheet, by
    whomever, makes nothing and returns an empty list. Raises `Conflict` where no issued
    plan names the unit.
    """
    now = now or clock.now()
    ReceiptPolicy().require_at(by, "sign", unit.pk)
    # One signature at a time: the unit's row is what two signers meet at.
    Unit.objects.select_for_update().get(pk=unit.pk)
    plans = list(unsigned_plans(unit))
    if not plans:
        if not Receipt.objects.filter(unit=unit).exists():
            raise Conflict(_("No issued plan names this unit, so there is nothing to sign yet."))
        return []
    return [_sign_plan(plan=plan, unit=unit, by=by, now=now) for plan in plans]


def _sign_plan(*, plan: Plan, unit: Unit, by: User, now: datetime) -> Receipt:
    receipt = Receipt.objects.create(plan=plan, unit=unit, signed_by=by, signed_at=now)
    record(
        verb="plans.sheet.sign",
        subject=receipt,
        by=by,
        payload={"plan": str(plan.pk), "unit": str(unit.pk)},
        now=now,
    )
    close_work_items(subject=plan, kind="plans.sign_sheet", assignee=unit, now=now)
    ask_for_reports(plan=plan, unit=unit, now=now)
    return receipt
