"""The reference of the API, drawn on the server: no script, nothing from other hosts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI

from kepu.foundation.core.routes import public
from kepu.surfaces.api.reference import groups_of, shapes_of


@public("A description of calls; it holds no data.")
def reference(request: HttpRequest, application: NinjaAPI) -> HttpResponse:
    """Every call with what it takes and gives, out of the OpenAPI description."""
    openapi = application.get_openapi_schema()
    context = {
        "info": openapi["info"],
        "groups": groups_of(openapi),
        "shapes": shapes_of(openapi),
        "layout": "ui/console.html" if request.user.is_authenticated else "ui/portal.html",
    }
    return render(request, "api/reference.html", context)
