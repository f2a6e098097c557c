"""The staff home."""

from django.http import HttpResponse
from django.shortcuts import render

from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.routes import signed_in
from kepu.foundation.ui import navigation
from kepu.foundation.ui.choices import Section
from kepu.surfaces.console.selectors import home_for

NEXT_STEPS = (Section.DISTRICT, Section.ADMINISTRATION)


@signed_in("Everyone sees only what waits for them; the selectors ask the policies.")
def home(request: StaffRequest) -> HttpResponse:
    """What waits for me; where nothing does, what my roles open to me."""
    steps = [link for section in NEXT_STEPS for link in navigation.links(request, section)]
    context = {"inbox": home_for(request.user), "steps": steps}
    return render(request, "console/home.html", context)
