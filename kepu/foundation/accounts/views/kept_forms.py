"""What was being sent when a sign-in had ended."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from kepu.foundation.accounts.kept_content import entered_values, fields_of
from kepu.foundation.accounts.selectors import kept_form_for, kept_forms_for
from kepu.foundation.accounts.services import discard_form
from kepu.foundation.accounts.views.interruption import KEPT_FORM_FIELD, keep_what_was_sent
from kepu.foundation.core.routes import asks, signed_in


@asks("accounts.KeptForm", "view")
@require_GET
@never_cache
def kept_forms(request: HttpRequest) -> HttpResponse:
    """What was entered, each with one button that sends it where it was going."""
    forms = [
        {"kept": kept, "fields": fields_of(kept.content), "values": entered_values(kept.content)}
        for kept in kept_forms_for(request.user)
    ]
    if not forms:
        return redirect(settings.LOGIN_REDIRECT_URL)
    context = {"forms": forms, "marker": KEPT_FORM_FIELD}
    return render(request, "accounts/kept_forms.html", context)


@asks("accounts.KeptForm", "discard")
@require_POST
def kept_form_discard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Forget it."""
    discard_form(kept=kept_form_for(request.user, pk), by=request.user)
    messages.info(request, _("What you had entered was discarded."))
    return redirect("accounts:kept_forms")


@signed_in("leads on to one's own pages")
@require_GET
def carry_on(request: HttpRequest) -> HttpResponse:
    """On to a kept form where there is one, else to the first page of staff."""
    waits = kept_forms_for(request.user).exists()
    return redirect("accounts:kept_forms" if waits else settings.LOGIN_REDIRECT_URL)


def keep_stale_form(request: HttpRequest) -> HttpResponse | None:
    """A form older than the present sign-in: shown again to be confirmed, not lost.

    Only where the browser vouches that the form came from our own pages; Chromium has sent
    ``Origin`` with every post since version 79.
    """
    own = f"{request.scheme}://{request.get_host()}"
    is_ours = request.headers.get("Origin") == own
    if is_ours and request.user.is_authenticated and keep_what_was_sent(request):
        return redirect("accounts:kept_forms")
    return None
