"""The list of plans, one plan, and the document it was read from."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from kepu.domains.plans.forms.plans import PlanFilterForm
from kepu.domains.plans.selectors.plan_list import issuing_units, plan_choices, plans_for
from kepu.domains.plans.selectors.plans import plan_page_for
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.routes import asks
from kepu.foundation.ui.paging import page_of


@require_GET
@asks("plans.Plan", "view")
def plan_list(request: StaffRequest) -> HttpResponse:
    """All plans the reader may see, narrowed by the address."""
    form = PlanFilterForm(request.GET, offered=plan_choices(request.user))
    page = page_of(request, plans_for(request.user, form.narrowed()))
    return render(
        request,
        "plans/plan_list.html",
        {
            "filter_form": form,
            "page": page,
            "may_upload": issuing_units(request.user).exists(),
        },
    )


@require_GET
@asks("plans.Plan", "view")
def plan_detail(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """One plan: its items, who has signed, what happened to it."""
    page = plan_page_for(request.user, plan_id)
    return render(request, "plans/plan_detail.html", {"page": page, "plan": page.plan})
