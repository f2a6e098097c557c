"""The project's addresses, and addresses that fail in each way."""

from datetime import UTC, datetime

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_POST

from kepu.foundation.core import errors

RETRY_AT = datetime(2026, 3, 5, 6, 15, tzinfo=UTC)
FAILURES: dict[str, Exception] = {
    "400": SuspiciousOperation("host"),
    "403": errors.Forbidden("For this you need the role: coordinator."),
    "404": errors.NotVisible("There is no such plan."),
    "409": errors.Conflict("Li Hua confirmed this draft at 14:02."),
    "422": errors.InvalidInput("The file holds no text.", field="document"),
    "429": errors.TooMany("Five wrong passwords in a row.", retry_at=RETRY_AT),
    "500": RuntimeError("boom"),
    "django-403": PermissionDenied("Only on weekdays."),
    "django-404": Http404("no row"),
}


def fail(request: HttpRequest, kind: str) -> HttpResponse:
    raise FAILURES[kind]


@require_POST
@csrf_protect
def post_only(request: HttpRequest) -> HttpResponse:
    return HttpResponse("done")


urlpatterns = [
    path("fail/<str:kind>/", fail),
    path("api/fail/<str:kind>/", fail),
    path("post-only/", post_only),
    path("", include("kepu.config.urls")),
]
handler400 = "kepu.foundation.ui.views.failures.bad_request"
handler403 = "kepu.foundation.ui.views.failures.permission_denied"
handler404 = "kepu.foundation.ui.views.failures.not_found"
handler500 = "kepu.foundation.ui.views.failures.server_error"
