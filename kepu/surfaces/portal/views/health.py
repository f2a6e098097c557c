"""The answer a proxy or a supervisor asks for."""

from django.http import HttpRequest, JsonResponse

from kepu.foundation.core.routes import public
from kepu.surfaces.portal.selectors import is_database_reachable


@public("tells a supervisor whether this process can serve; holds no data")
def health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers, 503 while it does not."""
    is_well = is_database_reachable()
    response = JsonResponse(
        {"status": "ok" if is_well else "database unreachable"}, status=200 if is_well else 503
    )
    response["Cache-Control"] = "no-store"
    return response
