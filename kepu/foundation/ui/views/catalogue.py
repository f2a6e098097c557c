"""The catalogue of parts: every part in every state, for eyes, contrast and keyboard tests."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kepu.foundation.core.routes import public
from kepu.foundation.ui import samples
from kepu.foundation.ui.choices import Light
from kepu.foundation.ui.forms import SampleFilterForm, SampleForm


@public("shows the parts, holds no data")
def catalogue(request: HttpRequest) -> HttpResponse:
    """All parts on one page; a post only shows the form refused."""
    is_sent = request.method == "POST"
    form = SampleForm(request.POST, request.FILES) if is_sent else SampleForm()
    refused = SampleForm({}, auto_id="refused_%s")
    context = {
        "lights": list(Light),
        "form": form,
        "refused": refused,
        "filter_form": SampleFilterForm(request.GET),
        "rows": samples.sample_rows(),
        "entries": samples.sample_entries(),
        "page": samples.sample_page(),
    }
    is_refused = is_sent and not form.is_valid()
    return render(request, "ui/catalogue.html", context, status=422 if is_refused else 200)
