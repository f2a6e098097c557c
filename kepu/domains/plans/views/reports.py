"""Reporting on an assignment, and judging what was reported."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kepu.domains.plans.forms.reports import ReportForm, ReturnForm
from kepu.domains.plans.selectors.tasks import assignment_for, report_for, report_page
from kepu.domains.plans.services.review_report import accept_report, return_report
from kepu.domains.plans.services.submit_report import submit_report
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks


@require_http_methods(["GET", "POST"])
@asks("plans.Assignment", "report")
def report_edit(request: StaffRequest, assignment_id: UUID) -> HttpResponse:
    """Write the report of the running period; earlier versions stand below."""
    assignment = assignment_for(request.user, assignment_id, "report")
    page = report_page(request.user, assignment)
    form = ReportForm(request.POST or None, initial=page.initial)
    if request.method == "POST":
        report = carry_out(
            form, lambda data: submit_report(assignment=assignment, by=request.user, **data)
        )
        if report:
            messages.success(request, _("Reported. The issuing office will read it."))
            return redirect("plans:task", assignment.task_id)
    return render(
        request,
        "plans/report_edit.html",
        {"assignment": assignment, "page": page, "form": form},
        status=status_of(form),
    )


@require_http_methods(["GET", "POST"])
@asks("plans.Report", "accept")
def report_review(request: StaffRequest, report_id: UUID) -> HttpResponse:
    """Accept a report with one button, or return it with a reason."""
    report = report_for(request.user, report_id, "accept")
    returning = request.POST.get("verb") == "return"
    form = ReturnForm(request.POST if returning else None)
    if request.method == "POST":
        if not returning:
            accept_report(report=report, by=request.user)
            messages.success(request, _("Accepted."))
            return redirect("plans:task", report.measure.assignment.task_id)
        if carry_out(form, lambda data: return_report(report=report, by=request.user, **data)):
            messages.success(request, _("Returned. The unit has been told."))
            return redirect("plans:task", report.measure.assignment.task_id)
    return render(
        request,
        "plans/report_review.html",
        {"report": report, "form": form},
        status=status_of(form),
    )
