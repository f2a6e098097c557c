"""Refusals as JSON: the one mapping of `ui`, also for what the API library itself refuses."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from kepu.foundation.core import clock
from kepu.foundation.core.errors import BusinessError, TooMany
from kepu.foundation.ui.failures import Failure, of_error, of_status
from kepu.foundation.ui.responses import failure_response


def answer_failures(api: NinjaAPI) -> None:
    """Have ``api`` answer every refusal as ``{"error": {"code", "message", "field"}}``."""
    api.exception_handler(BusinessError)(refused)
    api.exception_handler(ValidationError)(unreadable_values)
    api.exception_handler(AuthenticationError)(unknown_caller)
    api.exception_handler(Throttled)(too_many)
    api.exception_handler(HttpError)(refused_by_library)


def refused(request: HttpRequest, error: BusinessError) -> HttpResponse:
    """What a service or selector refused."""
    return failure_response(request, of_error(error))


def unreadable_values(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """422: a value is missing or has another form than the reference says; the first is named."""
    first = error.errors[0]
    field = str(first["loc"][-1])
    if first["type"] == "missing":
        message = _("“%(field)s” is missing.") % {"field": field}
    else:
        message = _("“%(field)s” cannot be read (%(reason)s).") % {
            "field": field,
            "reason": first["msg"],
        }
    return failure_response(request, Failure(422, "invalid", message, field=field))


def unknown_caller(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    """401: no token, or one that does not work."""
    message = _("Send a working token: Authorization: Bearer …")
    response = failure_response(request, of_status(401, "unauthenticated", message=message))
    response["WWW-Authenticate"] = "Bearer"
    return response


def too_many(request: HttpRequest, error: Throttled) -> HttpResponse:
    """429 with the moment from which the token may call again."""
    retry_at = clock.now() + timedelta(seconds=error.wait or 60)
    refusal = TooMany(_("This token has called too often in the last minute."), retry_at=retry_at)
    return failure_response(request, of_error(refusal))


def refused_by_library(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is no JSON, for example."""
    return failure_response(request, of_status(error.status_code, "unreadable"))
