"""What is to leave the system, without its contents."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kepu.foundation.core.routes import asks
from kepu.foundation.jobs import selectors, services
from kepu.foundation.jobs.forms import MessageFilterForm
from kepu.foundation.ui.paging import page_of


@asks("jobs.OutboxMessage", "view")
def message_list(request: HttpRequest) -> HttpResponse:
    """Messages by state and channel, latest first."""
    form = MessageFilterForm(request.GET)
    found = selectors.messages_for(request.user, **form.chosen())
    page = page_of(request, found)
    context = {"filter_form": form, "page": page, "lines": selectors.lines_of(page)}
    return render(request, "jobs/message_list.html", context)


@require_POST
@asks("jobs.OutboxMessage", "retry")
def message_retry(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send a message that failed for good once more."""
    services.retry_message(message=selectors.message_for(request.user, pk), by=request.user)
    messages.success(request, _("The message is sent again within seconds."))
    return redirect("jobs:message_list")
