"""Moving a subject by its table."""

from datetime import UTC, date, datetime

import pytest

from kepu.engines.workflow.models import Move
from kepu.engines.workflow.services import perform
from kepu.engines.workflow.tests.cases import CASE_MOVES, Case, CaseState, followed
from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import COORDINATOR, VIEWER
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 3, 4, 0, tzinfo=UTC)


@pytest.fixture
def coordinator(office: Unit) -> User:
    return user_at(office, COORDINATOR, username="li")


def moves(case: Case) -> list[tuple[int, str, str, str]]:
    rows = Move.objects.filter(subject_kind="workflow_cases.Case", subject_id=case.pk)
    return list(rows.values_list("seq", "verb", "from_state", "to_state"))


def test_move_changes_state_and_leaves_a_row(case: Case, coordinator: User) -> None:
    move = perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator, now=NOON)
    assert case.state == CaseState.SETTLED
    assert Case.objects.get().state == CaseState.SETTLED
    assert moves(case) == [(1, "settle", "open", "settled")]
    assert (move.by_id, move.at, move.reason) == (coordinator.pk, NOON, "")


def test_moves_are_numbered(case: Case, coordinator: User) -> None:
    perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    perform(table=CASE_MOVES, subject=case, verb="reopen", by=coordinator)
    assert moves(case) == [(1, "settle", "open", "settled"), (2, "reopen", "settled", "open")]


def test_clock_gives_the_moment(case: Case, coordinator: User) -> None:
    with clock.at(NOON):
        move = perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    assert move.at == NOON


def test_move_is_audited(case: Case, coordinator: User) -> None:
    perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator, now=NOON)
    entry = AuditEntry.objects.get()
    assert entry.verb == "workflow_cases.case.settle"
    assert (entry.actor_id, entry.subject_id, entry.at) == (coordinator.pk, case.pk, NOON)


def test_other_fields_are_written_with_the_state(case: Case, coordinator: User) -> None:
    perform(
        table=CASE_MOVES,
        subject=case,
        verb="settle",
        by=coordinator,
        changes={"settled_on": date(2026, 3, 2)},
    )
    assert Case.objects.get().settled_on == date(2026, 3, 2)


def test_consequence_is_told_of_the_move(case: Case, coordinator: User) -> None:
    perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator, now=NOON)
    [context] = followed
    assert (context.subject, context.verb, context.by, context.now) == (
        case,
        "settle",
        coordinator,
        NOON,
    )
    assert (context.from_state, context.to_state, context.reason) == ("open", "settled", "")


def test_guard_refuses(case: Case, coordinator: User) -> None:
    Case.objects.update(is_ready=False)
    with pytest.raises(InvalidInput, match=r"Make the case ready first\."):
        perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    assert Case.objects.get().state == CaseState.OPEN
    assert moves(case) == []


def test_reason_is_needed(case: Case, coordinator: User) -> None:
    with pytest.raises(InvalidInput) as refusal:
        perform(table=CASE_MOVES, subject=case, verb="drop", by=coordinator, reason="  ")
    assert refusal.value.field == "reason"
    assert moves(case) == []


def test_reason_is_kept(case: Case, coordinator: User) -> None:
    move = perform(
        table=CASE_MOVES, subject=case, verb="drop", by=coordinator, reason=" Entered twice. "
    )
    assert move.reason == "Entered twice."


def test_double_click_answers_with_the_first_move(case: Case, coordinator: User) -> None:
    first = perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator, now=NOON)
    second = perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator, now=LATER)
    assert second == first
    assert moves(case) == [(1, "settle", "open", "settled")]
    assert len(followed) == 1
    assert AuditEntry.objects.count() == 1


def test_same_move_with_another_reason_is_refused(case: Case, coordinator: User) -> None:
    perform(table=CASE_MOVES, subject=case, verb="drop", by=coordinator, reason="Twice.")
    with pytest.raises(Conflict):
        perform(table=CASE_MOVES, subject=case, verb="drop", by=coordinator, reason="Moot.")


def test_other_person_is_told_who_was_first(case: Case, office: Unit, coordinator: User) -> None:
    perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator, now=NOON)
    other = user_at(office, COORDINATOR)
    with pytest.raises(Conflict) as refusal:
        perform(table=CASE_MOVES, subject=case, verb="settle", by=other)
    for part in ("case", "settled", "li", "settle", "open", "12:00"):
        assert part in str(refusal.value)


def test_state_of_unknown_origin_is_named(case: Case, coordinator: User) -> None:
    Case.objects.update(state=CaseState.DROPPED)
    with pytest.raises(Conflict) as refusal:
        perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    assert "dropped" in str(refusal.value)
    assert "open" in str(refusal.value)


def test_state_set_behind_the_last_move_is_not_ascribed_to_it(
    case: Case, coordinator: User
) -> None:
    perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    Case.objects.update(state=CaseState.DROPPED)
    with pytest.raises(Conflict) as refusal:
        perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    assert "li" not in str(refusal.value)


def test_stale_copy_is_read_anew(case: Case, coordinator: User) -> None:
    stale = Case.objects.get()
    perform(table=CASE_MOVES, subject=case, verb="settle", by=coordinator)
    perform(table=CASE_MOVES, subject=stale, verb="reopen", by=coordinator)
    assert stale.state == CaseState.OPEN
    assert [move[0] for move in moves(case)] == [1, 2]


def test_role_is_needed(case: Case, office: Unit) -> None:
    with pytest.raises(Forbidden):
        perform(table=CASE_MOVES, subject=case, verb="settle", by=user_at(office, VIEWER))
    assert moves(case) == []


def test_foreign_subject_is_not_found(case: Case) -> None:
    stranger = user_at(UnitFactory(), COORDINATOR)
    with pytest.raises(NotVisible):
        perform(table=CASE_MOVES, subject=case, verb="settle", by=stranger)


def test_system_asks_no_policy_and_may_repeat(case: Case) -> None:
    first = perform(table=CASE_MOVES, subject=case, verb="settle", by=None)
    assert perform(table=CASE_MOVES, subject=case, verb="settle", by=None) == first
    assert first.by_id is None
    person = user_at(case.office, COORDINATOR)
    with pytest.raises(Conflict, match="the system"):
        perform(table=CASE_MOVES, subject=case, verb="settle", by=person)
