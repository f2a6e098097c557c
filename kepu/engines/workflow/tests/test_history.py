"""What happened to a subject."""

from datetime import UTC, datetime
from typing import Any

from kepu.engines.workflow.selectors import history_of
from kepu.engines.workflow.services import perform
from kepu.engines.workflow.tests.cases import CASE_MOVES, Case
from kepu.foundation.access.tests.factories import user_at
from kepu.foundation.core.roles import COORDINATOR
from kepu.foundation.units.models import Unit

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)


def test_history_names_people_states_and_reasons(
    case: Case, office: Unit, django_assert_num_queries: Any
) -> None:
    first, second = (user_at(office, COORDINATOR, username=name) for name in ("li", "wang"))
    perform(table=CASE_MOVES, subject=case, verb="settle", by=first, now=NOON)
    perform(table=CASE_MOVES, subject=case, verb="drop", by=second, reason="Twice.", now=NOON)
    perform(table=CASE_MOVES, subject=case, verb="reopen", by=None, now=NOON)
    with django_assert_num_queries(2):
        history = history_of(case)
    assert [(each.seq, each.title, each.by, each.note) for each in history[:2]] == [
        (1, "settle", "li", ""),
        (2, "drop", "wang", "Twice."),
    ]
    assert [(each.from_label, each.to_label) for each in history] == [
        ("open", "settled"),
        ("settled", "dropped"),
        ("dropped", "open"),
    ]
    assert history[2].at == NOON
