"""Answers to failures: a whole page, a fragment for HTMX, or JSON, whichever was asked for."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import resolve_url
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localtime

from kepu.foundation.core import clock
from kepu.foundation.ui.failures import Failure

API_PREFIX = "/api/"
# A fault asks nothing of the database, which may be its cause: no user, no navigation.
SHELL_FREE = (400, 500)
# Where opening the page once more is what helps.
REPEATABLE = (405, 409, 429, 500)


def wants_json(request: HttpRequest) -> bool:
    """Whether the caller is a program: by its path, or because it accepts JSON and no HTML."""
    if request.path.startswith(API_PREFIX):
        return True
    return request.accepts("application/json") and not request.accepts("text/html")


def wants_fragment(request: HttpRequest) -> bool:
    """Whether HTMX asks for a part of a page that is already open."""
    headers = request.headers
    return headers.get("HX-Request") == "true" and headers.get("HX-Boosted") != "true"


def failure_body(failure: Failure) -> dict[str, dict[str, str]]:
    """The JSON of a failure; what does not apply is left out."""
    body = {
        "code": failure.code,
        "message": str(failure.message),
        "field": failure.field or "",
        "retry_at": failure.retry_at.isoformat() if failure.retry_at else "",
        "reference": failure.reference,
    }
    return {"error": {key: value for key, value in body.items() if value}}


def failure_response(request: HttpRequest, failure: Failure) -> HttpResponse:
    """The answer to ``failure`` in the shape the caller asked for, never to be cached."""
    response = _drawn(request, failure)
    if failure.retry_at:
        seconds = (failure.retry_at - clock.now()).total_seconds()
        response["Retry-After"] = str(max(1, round(seconds)))
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ("Accept", "HX-Request"))
    return response


def _drawn(request: HttpRequest, failure: Failure) -> HttpResponse:
    if wants_json(request):
        return JsonResponse(failure_body(failure), status=failure.status)
    if wants_fragment(request):
        return _fragment(request, failure)
    return _page(request, failure)


def _fragment(request: HttpRequest, failure: Failure) -> HttpResponse:
    """A notice among the messages of the open page; the rest of the page stays as it is."""
    html = render_to_string("ui/errors/fragment.html", _context(failure), request=request)
    headers = {"HX-Retarget": "#messages", "HX-Reswap": "innerHTML show:#messages:top"}
    return HttpResponse(html, status=failure.status, headers=headers)


def _page(request: HttpRequest, failure: Failure) -> HttpResponse:
    knows_user = failure.status not in SHELL_FREE and hasattr(request, "user")
    is_staff = knows_user and request.user.is_authenticated
    context = _context(failure) | {
        "layout": _layout(failure, is_staff=is_staff),
        "first_page": resolve_url(settings.LOGIN_REDIRECT_URL) if is_staff else "/",
        "again": _again(request),
        "can_repeat": failure.status in REPEATABLE or failure.code == "csrf",
    }
    html = render_to_string("ui/errors/page.html", context, request=request)
    return HttpResponse(html, status=failure.status)


def _context(failure: Failure) -> dict[str, object]:
    retry_at = localtime(failure.retry_at) if failure.retry_at else None
    return {"failure": failure, "retry_at": retry_at}


def _layout(failure: Failure, *, is_staff: bool) -> str:
    if failure.status in SHELL_FREE:
        return "ui/plain.html"
    return "ui/console.html" if is_staff else "ui/portal.html"


def _again(request: HttpRequest) -> str:
    """The page to open again: this one, or the one whose form was sent here."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(
        came_from, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return came_from if is_ours else "/"
