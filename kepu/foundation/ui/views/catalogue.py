"""The catalogue of parts: every part in every state, for eyes, contrast and keyboard tests."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kepu.foundation.core.routes import public


@public("shows the parts, holds no data")
def catalogue(request: HttpRequest) -> HttpResponse:
    """All parts on one page."""
    return render(request, "ui/catalogue.html")
