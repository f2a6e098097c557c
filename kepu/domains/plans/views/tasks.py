"""A task: who has which part, what was reported, closing and reopening."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from kepu.domains.plans.forms.reports import ReopenForm
from kepu.domains.plans.selectors.tasks import TaskView, task_for
from kepu.domains.plans.services.close_task import close_task, reopen_task
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks


def _page(request: StaffRequest, view: TaskView, form: ReopenForm) -> HttpResponse:
    context = {"view": view, "task": view.task, "form": form}
    return render(request, "plans/task_detail.html", context, status=status_of(form))


@require_GET
@asks("plans.Task", "view")
def task_detail(request: StaffRequest, task_id: UUID) -> HttpResponse:
    return _page(request, task_for(request.user, task_id), ReopenForm())


@require_POST
@asks("plans.Task", "close")
def task_close(request: StaffRequest, task_id: UUID) -> HttpResponse:
    close_task(task=task_for(request.user, task_id).task, by=request.user)
    messages.success(request, _("The task is closed."))
    return redirect("plans:task", task_id)


@require_POST
@asks("plans.Task", "reopen")
def task_reopen(request: StaffRequest, task_id: UUID) -> HttpResponse:
    view = task_for(request.user, task_id)
    form = ReopenForm(request.POST)
    if carry_out(form, lambda data: reopen_task(task=view.task, by=request.user, **data)):
        messages.success(request, _("The task is open again."))
        return redirect("plans:task", task_id)
    return _page(request, view, form)
