"""The units sign and report, and the office answers, until today."""

from datetime import datetime

from kepu.domains.plans.models import Assignment, Plan, Report
from kepu.domains.plans.services.review_report import accept_report, return_report
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.services.submit_report import submit_report
from kepu.foundation.core import clock
from kepu.foundation.units.models import Unit
from kepu.surfaces.demonstration.cast import CHORUS, COORDINATOR, TOLD, UNSIGNED, Told
from kepu.surfaces.demonstration.services.lay_district import morning, unit_called, user_of


def sign_all_but_one(*, plan: Plan, now: datetime) -> None:
    """Every unit named signs its sheet, except the one that is still to be reminded."""
    named = Assignment.objects.filter(task__plan=plan).values("unit")
    for unit in Unit.objects.filter(pk__in=named).exclude(pk=unit_called(UNSIGNED).pk):
        sign_sheet(unit=unit, by=user_of(CHORUS), now=now)


def tell(*, plan: Plan, told: Told, now: datetime) -> None:
    """A unit reports, and the office accepts, returns, or has not looked yet."""
    assignment = Assignment.objects.get(
        task__plan=plan, task__item__ordinal=told.item, unit=unit_called(told.unit)
    )
    report = submit_report(assignment=assignment, text=told.text, by=user_of(CHORUS), now=now)
    answer(report=report, told=told, now=now)


def answer(*, report: Report, told: Told, now: datetime) -> None:
    office = user_of(COORDINATOR)
    if told.reason:
        return_report(report=report, reason=told.reason, by=office, now=now)
    elif told.is_accepted:
        accept_report(report=report, by=office, now=now)


def walk_example(*, plan: Plan) -> None:
    """Everything between the day of issue and today, each act on its own day."""
    for told in TOLD:
        moment = morning(told.ago)
        with clock.at(moment):
            tell(plan=plan, told=told, now=moment)
