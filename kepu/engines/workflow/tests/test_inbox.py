"""What waits for a user, and what waits at others."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from kepu.engines.workflow import registry
from kepu.engines.workflow.registry import WorkItemKind
from kepu.engines.workflow.selectors import inbox_for, waiting_elsewhere
from kepu.engines.workflow.services import close_work_items, open_work_item
from kepu.engines.workflow.tests.cases import LABEL, Case
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory, user_at
from kepu.foundation.core import clock
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory

TODAY = datetime(2026, 3, 5, 4, 0, tzinfo=UTC)
KINDS = [
    WorkItemKind(
        name=name,
        label=name.title(),
        subject=LABEL,
        asks=(LABEL, act),
        url=lambda item: f"/cases/{item.subject_id}/{item.assignee_id}/",
        titles=lambda ids: {pk: f"Case {str(pk)[:4]}" for pk in ids},
        followed=followed,
    )
    for name, act, followed in (("review", "settle", None), ("work", "work", "settle"))
]


@pytest.fixture(autouse=True)
def kinds(case: Case, no_kinds: None) -> None:
    for kind in KINDS:
        registry.register_kind(kind)


@pytest.fixture(autouse=True)
def today() -> Any:
    with clock.at(TODAY):
        yield


def wait_for(unit: Unit, case: Case, kind: str = "work", due_on: date | None = None) -> None:
    open_work_item(subject=case, kind=kind, assignee=unit, due_on=due_on)


def test_entry_says_what_for_whom_until_when_and_where(case: Case, office: Unit) -> None:
    wait_for(office, case, due_on=date(2026, 3, 4))
    [group] = inbox_for(user_at(office, LIAISON))
    assert group.kind == KINDS[1]
    [entry] = group.entries
    assert (entry.subject_id, entry.title) == (case.pk, f"Case {str(case.pk)[:4]}")
    assert (entry.unit, entry.due_on, entry.is_late) == ("区科协", date(2026, 3, 4), True)
    assert (entry.url, entry.opened_at) == (f"/cases/{case.pk}/{office.pk}/", TODAY)


def test_due_today_is_not_late(case: Case, office: Unit) -> None:
    wait_for(office, case, due_on=date(2026, 3, 5))
    assert inbox_for(user_at(office, LIAISON))[0].entries[0].is_late is False


def test_role_that_does_the_work_has_it(case: Case, office: Unit) -> None:
    wait_for(office, case)
    assert inbox_for(user_at(office, COORDINATOR)) == []
    assert inbox_for(user_at(office, VIEWER)) == []
    assert inbox_for(UserFactory()) == []
    assert inbox_for(user_at(UnitFactory(), LIAISON)) == []
    assert len(inbox_for(user_at(office, LIAISON))) == 1


def test_closed_work_is_gone(case: Case, office: Unit) -> None:
    wait_for(office, case)
    close_work_items(subject=case)
    assert inbox_for(user_at(office, LIAISON)) == []


def test_most_pressing_first_undated_last(case: Case, office: Unit) -> None:
    others = [Case.objects.create(office=office) for _ in range(2)]
    wait_for(office, case)
    wait_for(office, others[0], due_on=date(2026, 4, 1))
    wait_for(office, others[1], due_on=date(2026, 3, 1))
    wait_for(office, case, kind="review", due_on=date(2026, 3, 15))
    user = user_at(office, LIAISON)
    assert [each.subject_id for each in inbox_for(user)[0].entries] == [
        others[1].pk,
        others[0].pk,
        case.pk,
    ]


def test_queries_do_not_grow_with_entries(
    case: Case, office: Unit, django_assert_num_queries: Any
) -> None:
    user = user_at(office, LIAISON)
    for _ in range(5):
        wait_for(office, Case.objects.create(office=office))
    with django_assert_num_queries(2):
        assert len(inbox_for(user)[0].entries) == 5


def test_elsewhere_is_counted_by_kind(case: Case, office: Unit) -> None:
    other = UnitFactory()
    wait_for(other, case, due_on=date(2026, 3, 1))
    wait_for(other, Case.objects.create(office=office), due_on=date(2026, 3, 9))
    wait_for(office, case, kind="review")
    [count] = waiting_elsewhere(user_at(office, COORDINATOR))
    assert (count.kind, count.count, count.late_count) == (KINDS[1], 2, 1)
    assert count.earliest_due_on == date(2026, 3, 1)


def test_elsewhere_is_for_those_who_follow_the_subject(case: Case, office: Unit) -> None:
    wait_for(UnitFactory(), case)
    for other in (user_at(UnitFactory(), COORDINATOR), user_at(office, VIEWER)):
        assert waiting_elsewhere(other) == []
    assert len(waiting_elsewhere(user_at(office, COORDINATOR))) == 1


def test_ones_own_work_is_not_elsewhere(case: Case, office: Unit) -> None:
    wait_for(office, case)
    user = user_at(office, COORDINATOR)
    assert len(waiting_elsewhere(user)) == 1
    RoleGrantFactory(user=user, role=LIAISON, unit=office)
    assert waiting_elsewhere(user) == []


def test_what_nobody_follows_is_not_counted(case: Case, office: Unit) -> None:
    wait_for(UnitFactory(), case, kind="review")
    assert waiting_elsewhere(user_at(office, COORDINATOR)) == []
