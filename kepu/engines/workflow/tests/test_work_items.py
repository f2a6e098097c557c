"""Opening and closing what waits for a unit."""

from datetime import UTC, date, datetime

from kepu.engines.workflow.models import WorkItem
from kepu.engines.workflow.services import close_work_items, open_work_item
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory

MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
EVENING = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 9)


def open_for(unit: Unit, *, subject: Unit, kind: str = "sign", **fields: object) -> WorkItem:
    values = {"due_on": FRIDAY, "now": MORNING, **fields}
    return open_work_item(subject=subject, kind=kind, assignee=unit, **values)


def test_open(office: Unit) -> None:
    item = open_for(office, subject=office)
    assert (item.subject_kind, item.subject_id) == ("units.Unit", office.pk)
    assert (item.kind, item.assignee, item.due_on) == ("sign", office, FRIDAY)
    assert (item.opened_at, item.closed_at) == (MORNING, None)


def test_opening_again_moves_the_due_date_only(office: Unit) -> None:
    first = open_for(office, subject=office)
    second = open_for(office, subject=office, due_on=MONDAY, now=EVENING)
    assert second == first
    assert (second.due_on, second.opened_at) == (MONDAY, MORNING)
    assert WorkItem.objects.count() == 1


def test_closed_work_opens_anew(office: Unit) -> None:
    first = open_for(office, subject=office)
    close_work_items(subject=office, now=EVENING)
    second = open_for(office, subject=office, now=EVENING)
    assert second != first
    assert second.closed_at is None
    assert WorkItem.objects.filter(closed_at__isnull=True).get() == second


def test_close_is_safe_to_repeat(office: Unit) -> None:
    open_for(office, subject=office)
    assert close_work_items(subject=office, now=MORNING) == 1
    assert close_work_items(subject=office, now=EVENING) == 0
    assert WorkItem.objects.get().closed_at == MORNING


def test_close_can_be_narrowed(office: Unit) -> None:
    other = UnitFactory()
    open_for(office, subject=office)
    open_for(office, subject=office, kind="report")
    open_for(other, subject=office)
    open_for(office, subject=other)
    assert close_work_items(subject=office, kind="sign", assignee=office) == 1
    assert close_work_items(subject=office, kind="sign") == 1
    assert close_work_items(subject=office) == 1
    assert WorkItem.objects.get(closed_at__isnull=True).subject_id == other.pk
