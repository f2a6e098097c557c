"""A person has looked at a finding of the reading: it was right, or it needs nothing."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Finding, Item
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import Change
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


@transaction.atomic
def apply_finding(*, finding: Finding, by: User, now: datetime | None = None) -> Finding:
    """Write the suggestion of ``finding`` into its item's text, and mark it as looked at.

    The document keeps what it prints. Where the text no longer holds the slip, nothing is
    written.
    """
    lock_draft(plan_id=finding.plan_id, by=by)
    item = Item.objects.filter(findings=finding).first()
    if item is not None and finding.suggestion:
        mended = item.text.replace(finding.printed, finding.suggestion, 1)
        edit_item(item=item, changes={"text": Change(seen=item.text, value=mended)}, by=by, now=now)
    return settle_finding(finding=finding, by=by, now=now)
