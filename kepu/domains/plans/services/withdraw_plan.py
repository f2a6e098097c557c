"""The office withdraws a draft it does not want to issue; nothing is deleted."""

from datetime import datetime

from kepu.domains.plans.models import Plan
from kepu.domains.plans.moves.plans import PLAN_MOVES
from kepu.engines.workflow.services import perform
from kepu.foundation.accounts.models import User


def withdraw_plan(*, plan: Plan, reason: str, by: User, now: datetime | None = None) -> Plan:
    """Withdraw a draft with a reason. Raises `Conflict` for a plan that is no draft."""
    perform(table=PLAN_MOVES, subject=plan, verb="withdraw", by=by, reason=reason, now=now)
    return plan
