"""A person has looked at a finding of the reading: it was right, or it needs nothing."""

from datetime import datetime

from django.db import transaction

from kepu.domains.plans.models import Finding, Item
from kepu.domains.plans.selectors.suggestions import Replacement, replacement_of
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.lock_draft import lock_draft
from kepu.domains.plans.services.merge_changes import Change
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


@transaction.atomic
def settle_finding(*, finding: Finding, by: User, now: datetime | None = None) -> Finding:
    """Mark ``finding`` as looked at; safe to repeat."""
    return _set_settled(finding, is_settled=True, by=by, now=now)


@transaction.atomic
def apply_finding(*, finding: Finding, by: User, now: datetime | None = None) -> Finding:
    """Write the suggestion of ``finding`` into its item, and mark it as looked at.

    The document keeps what it prints. Where the item no longer holds the slip, nothing is
    written.
    """
    finding = _locked(finding, by)
    replacement = None if finding.is_settled else replacement_of(finding)
    if replacement is not None and finding.item is not None:
        value = getattr(finding.item, replacement.field)
        _write(finding.item, replacement.field, replacement.applied(value), by, now)
        finding.replaced = replacement.as_json()
        finding.save(update_fields=["replaced"])
    return _set_settled(finding, is_settled=True, by=by, now=now)


@transaction.atomic
def reopen_finding(*, finding: Finding, by: User, now: datetime | None = None) -> Finding:
    """Open ``finding`` again, and take back what accepting it had written.

    What somebody has changed at that place since stays as it is. Safe to repeat.
    """
    finding = _locked(finding, by)
    if finding.replaced is not None and finding.item is not None:
        replacement = Replacement(**finding.replaced)
        value = getattr(finding.item, replacement.field)
        _write(finding.item, replacement.field, replacement.taken_back(value), by, now)
        finding.replaced = None
        finding.save(update_fields=["replaced"])
    return _set_settled(finding, is_settled=False, by=by, now=now)


def _locked(finding: Finding, by: User) -> Finding:
    lock_draft(plan_id=finding.plan_id, by=by)
    return Finding.objects.select_related("item").get(pk=finding.pk)


def _write(item: Item, field: str, value: str, by: User, now: datetime | None) -> None:
    change = Change(seen=getattr(item, field), value=value)
    edit_item(item=item, changes={field: change}, by=by, now=now)


def _set_settled(finding: Finding, *, is_settled: bool, by: User, now: datetime | None) -> Finding:
    lock_draft(plan_id=finding.plan_id, by=by)
    rows = Finding.objects.filter(pk=finding.pk, is_settled=not is_settled)
    if rows.update(is_settled=is_settled):
        record(
            verb="plans.finding.settle" if is_settled else "plans.finding.reopen",
            subject=finding,
            by=by,
            payload={"code": finding.code, "printed": finding.printed},
            now=now or clock.now(),
        )
    finding.refresh_from_db()
    return finding
