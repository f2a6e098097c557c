"""Two people sign one sheet, report on one task, judge one report: everything happens once."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from kepu.domains.plans.choices import ReportState
from kepu.domains.plans.models import Assignment, Receipt, Report
from kepu.domains.plans.services.review_report import accept_report, return_report
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.domains.plans.services.submit_report import submit_report
from kepu.domains.plans.tests.factories import ReportFactory, UnitFactory, issued_plan, user_at
from kepu.engines.workflow.models import Move, WorkItem
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR, LIAISON
from kepu.foundation.units.models import Unit
from tests.processes import ROUNDS

MARCH = datetime(2020, 3, 2, 1, tzinfo=UTC)
Prepared = dict[str, Any]


def lay(number: int) -> Prepared:
    """A unit named in two plans, two people who act for it, two in the office."""
    office, unit = UnitFactory(), UnitFactory()
    plan = issued_plan(unit, issuer=office)
    issued_plan(unit, issuer=office)
    return {
        "unit": unit.pk,
        "assignment": plan.tasks.get().assignments.get().pk,
        "liaisons": [_person(unit, LIAISON, number, n) for n in range(2)],
        "coordinators": [_person(office, COORDINATOR, number, n) for n in range(2)],
    }


def _person(unit: Unit, role: str, number: int, n: int) -> UUID:
    return user_at(unit, role, username=f"{role}-{number}-{n}").pk


def lay_reported(number: int) -> Prepared:
    """The same, with a report that waits for the office."""
    prepared = lay(number)
    assignment = Assignment.objects.get(pk=prepared["assignment"])
    report = ReportFactory(measure=assignment.measures.get())
    return prepared | {"report": report.pk}


def sign(prepared: Prepared, person: int) -> int:
    with clock.at(MARCH):
        unit = Unit.objects.get(pk=prepared["unit"])
        by = User.objects.get(pk=prepared["liaisons"][person])
        return len(sign_sheet(unit=unit, by=by))


def first_signs(prepared: Prepared) -> int:
    return sign(prepared, 0)


def second_signs(prepared: Prepared) -> int:
    return sign(prepared, 1)


def after_signing(prepared: Prepared) -> tuple[int, int, int]:
    receipts = Receipt.objects.filter(unit=prepared["unit"])
    entries = AuditEntry.objects.filter(
        verb="plans.sheet.sign", subject_id__in=[receipt.pk for receipt in receipts]
    )
    asked = WorkItem.objects.filter(
        kind="plans.report", assignee=prepared["unit"], closed_at__isnull=True
    )
    return receipts.count(), entries.count(), asked.count()


def test_two_sign_one_sheet(gather):
    rounds = gather(2).rounds(
        [first_signs, second_signs], prepare=lay, inspect=after_signing, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [[]] * ROUNDS
    assert [sorted(out.value for out in one.outcomes) for one in rounds] == [[0, 2]] * ROUNDS
    assert [one.found for one in rounds] == [(2, 2, 2)] * ROUNDS


def report(prepared: Prepared, person: int) -> int:
    with clock.at(MARCH):
        assignment = Assignment.objects.get(pk=prepared["assignment"])
        by = User.objects.get(pk=prepared["liaisons"][person])
        return submit_report(assignment=assignment, text=f"第{person}人填报。", by=by).version


def first_reports(prepared: Prepared) -> int:
    return report(prepared, 0)


def second_reports(prepared: Prepared) -> int:
    return report(prepared, 1)


def reports_of(prepared: Prepared) -> int:
    return Report.objects.filter(measure__assignment=prepared["assignment"]).count()


def test_two_report_on_one_task(gather):
    rounds = gather(2).rounds(
        [first_reports, second_reports], prepare=lay, inspect=reports_of, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [["AlreadyReported"]] * ROUNDS
    assert [one.found for one in rounds] == [1] * ROUNDS


def accepts(prepared: Prepared) -> str:
    found = Report.objects.get(pk=prepared["report"])
    by = User.objects.get(pk=prepared["coordinators"][0])
    return accept_report(report=found, by=by).state


def returns(prepared: Prepared) -> str:
    found = Report.objects.get(pk=prepared["report"])
    by = User.objects.get(pk=prepared["coordinators"][1])
    return return_report(report=found, reason="请补充。", by=by).state


def judged(prepared: Prepared) -> tuple[str, int]:
    found = Report.objects.get(pk=prepared["report"])
    return found.state, Move.objects.filter(subject_id=found.pk).count()


def test_one_accepts_while_another_returns(gather):
    rounds = gather(2).rounds(
        [accepts, returns], prepare=lay_reported, inspect=judged, count=ROUNDS
    )
    assert [one.errors for one in rounds] == [["Conflict"]] * ROUNDS
    told = [next(out.value for out in one.outcomes if out.is_well) for one in rounds]
    assert [one.found for one in rounds] == [(state, 1) for state in told]
    assert set(told) <= {ReportState.ACCEPTED, ReportState.RETURNED}
