"""Looking at what the reading was not sure of: a finding, all of a kind, an item's doubts."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from kepu.domains.plans.models import Finding
from kepu.domains.plans.selectors.draft_parts import finding_for, item_for
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.services.settle_doubts import reopen_doubts, settle_doubts
from kepu.domains.plans.services.settle_finding import (
    apply_finding,
    reopen_finding,
    settle_finding,
)
from kepu.domains.plans.services.settle_kind import reopen_kind, settle_kind
from kepu.domains.plans.views.draft_page import answer
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.routes import asks


@require_POST
@asks("plans.Plan", "edit")
def finding_settle(request: StaffRequest, finding_id: UUID) -> HttpResponse:
    """Mark a finding as looked at; with ``apply`` its suggestion is written first.

    With ``reopen`` it is opened again, and what was written is taken back.
    """
    finding = finding_for(request.user, finding_id)
    if request.POST.get("reopen"):
        return _at_finding(request, reopen_finding(finding=finding, by=request.user))
    act = apply_finding if request.POST.get("apply") else settle_finding
    finding = act(finding=finding, by=request.user)
    return _at_finding(request, finding, undo=request.path)


@require_POST
@asks("plans.Plan", "edit")
def findings_settle(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Mark all findings of a kind as looked at, or with ``reopen`` open them again."""
    plan = plan_for(request.user, plan_id, "edit")
    code = request.POST.get("code", "")
    if request.POST.get("reopen"):
        count = reopen_kind(plan=plan, code=code, by=request.user)
        said = ngettext("%(n)s finding opened again.", "%(n)s findings opened again.", count)
    else:
        count = settle_kind(plan=plan, code=code, by=request.user)
        said = ngettext("%(n)s finding looked at.", "%(n)s findings looked at.", count)
    messages.success(request, said % {"n": count})
    return redirect(reverse("plans:draft", args=[plan_id]) + "#findings")


@require_POST
@asks("plans.Item", "edit")
def item_check(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Mark the doubts about an item as looked at, or with ``reopen`` ask again."""
    item = item_for(request.user, item_id)
    is_reopened = bool(request.POST.get("reopen"))
    (reopen_doubts if is_reopened else settle_doubts)(item=item, by=request.user)
    return answer(
        request,
        plan_id=item.plan_id,
        place=f"item-{item.pk}",
        item_id=item.pk,
        undo="" if is_reopened else request.path,
    )


def _at_finding(request: StaffRequest, finding: Finding, undo: str = "") -> HttpResponse:
    key = finding.item_id
    place = f"item-{key}" if key else "findings"
    return answer(request, plan_id=finding.plan_id, place=place, item_id=key, undo=undo)
