"""The public home."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kepu.foundation.core.routes import public


@public("the first page everybody sees")
def home(request: HttpRequest) -> HttpResponse:
    """What Kepu is for this district, and where staff sign in."""
    return render(request, "portal/home.html")
