"""The one handler of business errors."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from kepu.foundation.core.errors import BusinessError
from kepu.foundation.ui.failures import of_error
from kepu.foundation.ui.responses import failure_response


class BusinessErrorMiddleware:
    """Turns a business error that a view lets through into its page, fragment or JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a business error; leave anything else to Django."""
        if isinstance(error, BusinessError):
            return failure_response(request, of_error(error))
        return None
