"""Issuing a draft: what will happen, then it happens. Withdrawing it; closing the plan."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.forms.issue import IssueForm, PreviewForm, WithdrawForm
from kepu.domains.plans.models import Plan
from kepu.domains.plans.selectors.issuing import issue_preview
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.services.close_plan import close_plan
from kepu.domains.plans.services.issue_plan import issue_plan
from kepu.domains.plans.services.withdraw_plan import withdraw_plan
from kepu.domains.plans.thresholds import SIGN_WITHIN_DAYS
from kepu.engines.workflow.selectors import setting
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core import clock
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks


@require_http_methods(["GET", "POST"])
@asks("plans.Plan", "issue")
def plan_issue(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Show what issuing does as of a day; issue on POST."""
    plan = plan_for(request.user, plan_id, "issue")
    if request.method == "GET" and plan.state != PlanState.DRAFT:
        return redirect("plans:plan", plan.pk)
    day = PreviewForm(request.POST or request.GET).day() or clock.today()
    data = request.POST if request.method == "POST" else None
    form = IssueForm.of(plan, on=day, sign_within=setting(SIGN_WITHIN_DAYS.key, day), data=data)
    if _issue(request, plan, form):
        messages.success(request, _("Issued. Every unit named has been asked to sign its sheet."))
        return redirect("plans:plan", plan.pk)
    context = {"plan": plan, "form": form, "preview": issue_preview(plan, day)}
    return render(request, "plans/plan_issue.html", context, status=status_of(form))


def _issue(request: StaffRequest, plan: Plan, form: IssueForm) -> Plan | None:
    """Issue as the form says; that somebody else was first is no mistake of the form."""

    def act() -> Plan:
        return issue_plan(plan=plan, terms=form.terms(), by=request.user)

    if plan.state != PlanState.DRAFT and form.is_valid():
        return act()
    return carry_out(form, lambda _data: act())


@require_http_methods(["GET", "POST"])
@asks("plans.Plan", "withdraw")
def plan_withdraw(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Ask for the reason, then withdraw the draft."""
    plan = plan_for(request.user, plan_id, "withdraw")
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if carry_out(form, lambda data: withdraw_plan(plan=plan, by=request.user, **data)):
        messages.success(request, _("Withdrawn. The document and its draft are kept."))
        return redirect("plans:plan", plan.pk)
    context = {"plan": plan, "form": form}
    return render(request, "plans/plan_withdraw.html", context, status=status_of(form))


@require_POST
@asks("plans.Plan", "close")
def plan_close(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Close a plan whose tasks are all closed."""
    plan = plan_for(request.user, plan_id, "close")
    close_plan(plan=plan, by=request.user)
    messages.success(request, _("Closed."))
    return redirect("plans:plan", plan.pk)
