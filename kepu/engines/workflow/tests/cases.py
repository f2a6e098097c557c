"""A subject for the engine's tests: a case that an office opens, settles and reopens.

The engine knows no domain, so its tests bring a model of their own. It belongs to no
installed application and exists inside a test's transaction only.
"""

from datetime import datetime
from typing import ClassVar

from django.db import connection, models
from django.db.models import TextChoices

from kepu.engines.workflow.moves import MoveContext, MoveTable, Transition
from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.core.models import UUIDModel
from kepu.foundation.core.policy import Actor, Policy, holding, registry
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.units.models import Unit

LABEL = "workflow_cases.Case"


class CaseState(TextChoices):
    OPEN = "open", "open"
    SETTLED = "settled", "settled"
    DROPPED = "dropped", "dropped"


class Case(UUIDModel):
    # Without a constraint: PostgreSQL would write it down after the table.
    office = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    state = models.CharField(max_length=12, choices=CaseState, default=CaseState.OPEN)
    is_ready = models.BooleanField(default=True)
    settled_on = models.DateField(null=True)

    class Meta:
        app_label = "workflow_cases"


def create_table() -> None:
    sql, params = connection.schema_editor().table_sql(Case)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def register_policy() -> None:
    class CasePolicy(Policy[Case]):
        model = Case
        rules: ClassVar = {
            "view": holding(COORDINATOR, LIAISON, VIEWER, at="office"),
            "settle": holding(COORDINATOR, at="office"),
            "work": holding(LIAISON, at="office"),
        }


def forget() -> None:
    registry.policies.pop(LABEL)


def must_be_ready(case: Case, by: Actor | None, now: datetime) -> None:
    if not case.is_ready:
        raise InvalidInput("Make the case ready first.")


followed: list[MoveContext[Case]] = []

CASE_MOVES = MoveTable(
    model=Case,
    noun="case",
    transitions=[
        Transition(
            verb="settle",
            label="settle",
            from_states=[CaseState.OPEN],
            to_state=CaseState.SETTLED,
            act="settle",
            guards=[must_be_ready],
            follows=[followed.append],
        ),
        Transition(
            verb="drop",
            label="drop",
            from_states=[CaseState.OPEN, CaseState.SETTLED],
            to_state=CaseState.DROPPED,
            act="settle",
            needs_reason=True,
        ),
        Transition(
            verb="reopen",
            label="reopen",
            from_states=[CaseState.SETTLED, CaseState.DROPPED],
            to_state=CaseState.OPEN,
            act="settle",
        ),
    ],
)
