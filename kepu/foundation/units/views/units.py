"""Reading the register."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from kepu.foundation.core.routes import asks
from kepu.foundation.ui.paging import page_of
from kepu.foundation.units.forms.units import UnitFilterForm
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.selectors import (
    history_of,
    register_list,
    successors_of,
    unit_for,
    with_names,
)
from kepu.foundation.units.selectors.rights import acts_upon


@require_GET
@asks("units.Unit", "view")
def unit_list(request: HttpRequest) -> HttpResponse:
    form = UnitFilterForm(request.GET)
    context = {
        "filter_form": form,
        "page": page_of(request, register_list(request.user, form.narrowed()), per_page=100),
        "may_create": unit_policy.can_anywhere(request.user, "create"),
    }
    return render(request, "units/unit_list.html", context)


@require_GET
@asks("units.Unit", "view")
def unit_detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    unit = unit_for(request.user, pk)
    context = {
        "unit": unit,
        "history": history_of(unit),
        "successors": with_names(successors_of(unit)),
        "may": acts_upon(request.user, unit),
    }
    return render(request, "units/unit_detail.html", context)
