"""A person corrects the head of a draft: its title, year or document number."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Plan
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import Change, merge_changes
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


@transaction.atomic
def edit_plan(
    *, plan: Plan, changes: Mapping[str, Change], by: User, now: datetime | None = None
) -> Plan:
    """Write ``changes`` of its head that still apply; returns the plan as it stands.

    Raises `ChangedMeanwhile` where somebody else changed the same field, `Conflict` for a
    plan that is no draft.
    """
    plan = lock_draft(plan_id=plan.pk, by=by)
    written = merge_changes(row=plan, changes=changes)
    if written:
        record(
            verb="plans.plan.edit",
            subject=plan,
            by=by,
            payload={name: [str(old), str(new)] for name, (old, new) in written.items()},
            now=now or clock.now(),
        )
    return plan
