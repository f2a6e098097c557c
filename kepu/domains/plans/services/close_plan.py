"""The office closes a plan (办结) when every task of it is closed."""

from datetime import datetime

from kepu.domains.plans.models import Plan
from kepu.domains.plans.moves.plans import PLAN_MOVES
from kepu.engines.workflow.services import perform
from kepu.foundation.accounts.models import User


def close_plan(*, plan: Plan, by: User, now: datetime | None = None) -> Plan:
    """Close an issued plan. Raises `Conflict` while one of its tasks is open."""
    perform(table=PLAN_MOVES, subject=plan, verb="close", by=by, now=now)
    return plan
