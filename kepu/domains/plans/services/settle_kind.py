"""A person settles all findings of one kind in one act, and may take that back."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Plan
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.settle_finding import reopen_finding
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


@transaction.atomic
def settle_kind(*, plan: Plan, code: str, by: User, now: datetime | None = None) -> int:
    """Mark every open finding of the kind ``code`` as looked at; returns how many.

    Safe to repeat: nothing is recorded where nothing changes.
    """
    plan = lock_draft(plan_id=plan.pk, by=by)
    count = plan.findings.filter(code=code, is_settled=False).update(is_settled=True)
    if count:
        record(
            verb="plans.finding.settle_kind",
            subject=plan,
            by=by,
            payload={"code": code, "count": count},
            now=now or clock.now(),
        )
    return count


@transaction.atomic
def reopen_kind(*, plan: Plan, code: str, by: User, now: datetime | None = None) -> int:
    """Open every settled finding of the kind ``code`` again, each as `reopen_finding` does.

    Returns how many.
    """
    plan = lock_draft(plan_id=plan.pk, by=by)
    settled = list(plan.findings.filter(code=code, is_settled=True))
    for finding in settled:
        reopen_finding(finding=finding, by=by, now=now)
    return len(settled)
