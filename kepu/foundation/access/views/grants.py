"""Who holds what, where, since when and by whom."""

from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from kepu.foundation.access.exports.grants import grants_file
from kepu.foundation.access.forms.grants import GrantFilterForm
from kepu.foundation.access.policy import grant_policy
from kepu.foundation.access.selectors.grants import (
    grants_at,
    grants_of,
    holder_for,
    review,
    unit_under_review,
)
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core import clock
from kepu.foundation.core.routes import asks
from kepu.foundation.ui.paging import page_of


@require_GET
@asks("access.RoleGrant", "review")
def grant_list(request: StaffRequest) -> HttpResponse:
    form = GrantFilterForm(request.GET)
    page = page_of(request, review(request.user, form.narrowed()))
    context = {"filter_form": form, "page": page, "may_grant": _may_grant(request)}
    return render(request, "access/grant_list.html", context)


@require_GET
@asks("access.RoleGrant", "review")
def grant_export(request: StaffRequest) -> FileResponse:
    rows = review(request.user, GrantFilterForm(request.GET).narrowed())
    name = f"roles-{clock.today():%Y%m%d}.xlsx"
    return FileResponse(grants_file(rows), as_attachment=True, filename=name)


@require_GET
@asks("access.RoleGrant", "view")
def user_roles(request: StaffRequest, pk: UUID) -> HttpResponse:
    """The roles of one account, ended ones too. Everyone may open their own page."""
    holder = holder_for(request.user, pk)
    context = {
        "holder": holder,
        "grants": grants_of(request.user, holder),
        "may_grant": holder != request.user and _may_grant(request),
    }
    return render(request, "access/user_roles.html", context)


@require_GET
@asks("access.RoleGrant", "view")
def own_roles(request: StaffRequest) -> HttpResponse:
    return user_roles(request, request.user.pk)


@require_GET
@asks("access.RoleGrant", "review")
def unit_roles(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Who holds and held what at one unit."""
    unit = unit_under_review(request.user, pk)
    context = {
        "unit": unit,
        "grants": grants_at(request.user, unit),
        "may_grant": _may_grant(request),
    }
    return render(request, "access/unit_roles.html", context)


def _may_grant(request: HttpRequest) -> bool:
    return grant_policy.can_anywhere(request.user, "grant")
