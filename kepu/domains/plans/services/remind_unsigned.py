"""Remind units of a sheet they have not signed: one reminder per unit, whatever the plans."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.models import Assignment, Plan
from kepu.domains.plans.selectors.sheets import unsigned_plans
from kepu.domains.plans.thresholds import SIGN_REMINDER_EVERY_DAYS
from kepu.domains.plans.waiting.telling import tell_liaisons
from kepu.engines.workflow.selectors import setting
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import name_of


@transaction.atomic
def remind_unsigned(*, now: datetime | None = None) -> list[Unit]:
    """Remind every unit whose day to sign is near or past; returns the units reminded.

    The first reminder goes out one interval before the day to sign, then one every interval
    until the sheet is signed. Run twice in an interval it reminds once.
    """
    now = now or clock.now()
    on = timezone.localdate(now)
    every = setting(SIGN_REMINDER_EVERY_DAYS.key, on)
    return [unit for unit in _units_asked() if _remind(unit, on, every, now)]


def _units_asked() -> list[Unit]:
    issued = Plan.objects.filter(state=PlanState.ISSUED, sign_by__isnull=False)
    named = Assignment.objects.filter(unit=OuterRef("pk"), task__plan__in=issued)
    return list(Unit.objects.filter(Exists(named)).order_by("pk"))


def _remind(unit: Unit, on: date, every: int, now: datetime) -> bool:
    plans = [plan for plan in unsigned_plans(unit) if _round(plan, on, every) is not None]
    if not plans:
        return False
    pressing = min(plans, key=lambda plan: plan.sign_by or on)
    told = tell_liaisons(
        kind="plans.sheet_unsigned",
        unit=unit,
        context={
            "unit": name_of(unit),
            "plans": "、".join(plan.title for plan in plans),
            "sign_by": pressing.sign_by or on,
        },
        dedupe_key=f"plans.sheet_unsigned:{pressing.pk}:{unit.pk}:{_round(pressing, on, every)}",
        url=reverse("plans:sheet", args=[unit.pk]),
        now=now,
    )
    if told:
        record(
            verb="plans.sheet.remind",
            subject=unit,
            by=None,
            payload={"plans": [str(plan.pk) for plan in plans], "told": told},
            now=now,
        )
    return bool(told)


def _round(plan: Plan, on: date, every: int) -> int | None:
    """Which reminder is due on that day: the first one interval before the day to sign.

    A worker that was down for a day sends the round's reminder a day late, not never.
    """
    if plan.sign_by is None:
        return None
    elapsed = (on - plan.sign_by).days + every
    return elapsed // every if elapsed >= 0 else None
