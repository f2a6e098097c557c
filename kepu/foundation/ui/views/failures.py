"""What Django calls when no view answers: handlers of 400, 403, 404, 500 and of CSRF."""

import logging
import secrets

from django.http import HttpRequest, HttpResponse

from kepu.foundation.ui import stale_forms
from kepu.foundation.ui.failures import of_status
from kepu.foundation.ui.responses import failure_response

logger = logging.getLogger("kepu.failures")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent cannot be read."""
    return failure_response(request, of_status(400, "bad_request"))


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 raised by Django or a library; the sentence of the exception where it has one."""
    return failure_response(request, of_status(403, "forbidden", message=str(exception or "")))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such address, or nothing there for this user."""
    return failure_response(request, of_status(404, "not_found"))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: stale after signing in or out, or not sent from this site."""
    return stale_forms.kept(request) or failure_response(request, of_status(403, "csrf"))


def server_error(request: HttpRequest) -> HttpResponse:
    """500 with a reference number, which the log holds beside the traceback."""
    reference = secrets.token_hex(4).upper()
    logger.error("Reference %s: %s %s", reference, request.method, request.path)
    return failure_response(request, of_status(500, "fault", reference=reference))
