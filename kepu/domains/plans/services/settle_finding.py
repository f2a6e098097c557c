"""A person has looked at a finding of the reading and needs it no more."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Finding
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


@transaction.atomic
def settle_finding(*, finding: Finding, by: User, now: datetime | None = None) -> Finding:
    """Mark ``finding`` as looked at; safe to repeat."""
    lock_draft(plan_id=finding.plan_id, by=by)
    if Finding.objects.filter(pk=finding.pk, is_settled=False).update(is_settled=True):
        record(
            verb="plans.finding.settle",
            subject=finding,
            by=by,
            payload={"code": finding.code, "printed": finding.printed},
            now=now or clock.now(),
        )
    finding.refresh_from_db()
    return finding
