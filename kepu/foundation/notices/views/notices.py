"""One's own notices."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks, signed_in
from kepu.foundation.notices import selectors, services
from kepu.foundation.notices.forms import PreferenceForm
from kepu.foundation.ui.paging import page_of

PAGE_SIZE = 20


@asks("notices.Notice", "view")
def notice_list(request: StaffRequest) -> HttpResponse:
    """My notices, latest first; ``?unread=1`` leaves out what was read."""
    only_unread = request.GET.get("unread") == "1"
    notices = selectors.notices_for(request.user, only_unread=only_unread)
    context = {
        "page": page_of(request, notices, per_page=PAGE_SIZE),
        "only_unread": only_unread,
        "unread_count": selectors.unread_count(request.user),
    }
    return render(request, "notices/notice_list.html", context)


@require_POST
@asks("notices.Notice", "view")
def notice_open(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Note that the notice was read, and go to what it is about."""
    notice = services.mark_read(notice=selectors.notice_for(request.user, pk), by=request.user)
    if notice.url and url_has_allowed_host_and_scheme(notice.url, allowed_hosts=None):
        return redirect(notice.url)
    return redirect("notices:notice_list")


@require_POST
@asks("notices.Notice", "view")
def notice_read(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Note that the notice was read, and stay in the list."""
    services.mark_read(notice=selectors.notice_for(request.user, pk), by=request.user)
    return redirect("notices:notice_list")


@require_POST
@signed_in("Only the user's own notices are marked.")
def notice_read_all(request: StaffRequest) -> HttpResponse:
    """Note that everything was read."""
    services.mark_all_read(by=request.user)
    return redirect("notices:notice_list")


@signed_in("A user's own preference.")
def preference_change(request: StaffRequest) -> HttpResponse:
    """Choose the language of my notices and e-mails."""
    initial = {"language": selectors.language_of(request.user)}
    form = PreferenceForm(request.POST or None, initial=initial)
    preference = carry_out(form, lambda data: services.change_preference(by=request.user, **data))
    if preference is not None:
        messages.success(request, _("Your notices and e-mails now come in this language."))
        return redirect("notices:notice_list")
    return render(request, "notices/preference_change.html", {"form": form}, status=status_of(form))
