"""The one handler of business errors."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from kepu.foundation.core.errors import BusinessError
from kepu.foundation.ui.failures import of_error, of_status
from kepu.foundation.ui.responses import failure_response


class BusinessErrorMiddleware:
    """Turns a business error that a view lets through into its page, fragment or JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code == 405:
            return _not_a_page(request, response)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a business error; leave anything else to Django."""
        if isinstance(error, BusinessError):
            return failure_response(request, of_error(error))
        return None


def _not_a_page(request: HttpRequest, refused: HttpResponseBase) -> HttpResponse:
    """Words for Django's 405, whose body is empty."""
    response = failure_response(request, of_status(405, "method_not_allowed"))
    response["Allow"] = refused["Allow"]
    return response
