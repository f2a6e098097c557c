"""Jobs, workers, and runs that failed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kepu.foundation.core.routes import asks
from kepu.foundation.jobs import selectors, services
from kepu.foundation.ui.paging import page_of


@asks("jobs.JobRun", "view")
def job_list(request: HttpRequest) -> HttpResponse:
    """Every job with its last run, the workers, the failures, and how the outbox stands."""
    context = {
        "jobs": selectors.job_states(request.user),
        "workers": selectors.worker_states(request.user),
        "counts": selectors.message_counts(request.user),
        "page": page_of(request, selectors.failed_runs(request.user), per_page=20),
    }
    return render(request, "jobs/job_list.html", context)


@require_POST
@asks("jobs.JobRun", "retry")
def run_retry(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Have a failed run done again by the next tick."""
    run = services.retry_run(run=selectors.run_for(request.user, pk), by=request.user)
    messages.success(request, _("%(job)s runs again within seconds.") % {"job": run.job})
    return redirect("jobs:job_list")
