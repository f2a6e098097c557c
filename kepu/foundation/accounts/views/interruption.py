"""Asking somebody to sign in (or to settle something) without losing what they were sending."""

from urllib.parse import urlencode, urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from kepu.foundation.accounts.last_user import last_user_id
from kepu.foundation.accounts.models import KeptForm
from kepu.foundation.accounts.selectors import active_user
from kepu.foundation.accounts.services import keep_form
from kepu.foundation.ui.failures import Failure
from kepu.foundation.ui.responses import failure_body, wants_json

FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
KEPT_FORM_FIELD = "kept_form"
NOT_KEPT = {"csrfmiddlewaretoken", KEPT_FORM_FIELD}


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page and from there back, or on to what was being sent.

    Scripts that expect JSON are told so instead; the page they work for then asks.
    """
    if wants_json(request):
        failure = Failure(401, "signed_out", _("Your sign-in has ended. Sign in again."))
        return JsonResponse(failure_body(failure), status=401)
    return interrupt(request, resolve_url("account_login"))


def interrupt(request: HttpRequest, to: str) -> HttpResponse:
    """Lead to the address ``to``; afterwards on to the page asked for, or to the kept form."""
    target = f"{to}?{urlencode({'next': _afterwards(request)})}"
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(target)
    return HttpResponseRedirect(target)


def keep_what_was_sent(request: HttpRequest) -> KeptForm | None:
    """Keep the form for whoever was signed in last; nothing where nobody was."""
    user_id = request.user.pk or last_user_id(request)
    user = active_user(user_id) if user_id else None
    if user is None or request.content_type not in FORM_TYPES:
        return None
    kept = keep_form(
        user=user,
        path=request.get_full_path(),
        fields=_fields(request),
        had_files=bool(request.FILES),
    )
    if kept is None:
        messages.warning(request, _("What you had entered is too long to be kept."))
    return kept


def _afterwards(request: HttpRequest) -> str:
    if request.method in SAFE_METHODS:
        is_part = "HX-Request" in request.headers
        return _page_in_view(request) if is_part else request.get_full_path()
    if keep_what_was_sent(request):
        return reverse("accounts:kept_forms")
    return _page_in_view(request)


def _page_in_view(request: HttpRequest) -> str:
    """The page the request came from, as far as it is one of ours."""
    page = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()}):
        parts = urlsplit(page)
        return f"{parts.path}?{parts.query}" if parts.query else parts.path
    return resolve_url("accounts:continue")


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and values in the order of the form; never passwords."""
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in NOT_KEPT and "password" not in name
    ]
