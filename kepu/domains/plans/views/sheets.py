"""A unit's sheet: read it, print it, sign it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from kepu.domains.plans.selectors.sheets import sheet_for, sheets_of
from kepu.domains.plans.services.sign_sheet import sign_sheet
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.routes import asks


@require_GET
@asks("plans.Receipt", "view")
def sheet_list(request: StaffRequest) -> HttpResponse:
    units = list(sheets_of(request.user))
    if len(units) == 1:
        return redirect("plans:sheet", units[0].pk)
    return render(request, "plans/sheet_list.html", {"units": units})


@require_GET
@asks("plans.Receipt", "view")
def sheet_detail(request: StaffRequest, unit_id: UUID) -> HttpResponse:
    return render(request, "plans/sheet_detail.html", {"sheet": sheet_for(request.user, unit_id)})


@require_POST
@asks("plans.Receipt", "sign")
def sheet_sign(request: StaffRequest, unit_id: UUID) -> HttpResponse:
    sheet = sheet_for(request.user, unit_id)
    receipts = sign_sheet(unit=sheet.unit, by=request.user)
    if receipts:
        messages.success(request, _("Signed for %(unit)s.") % {"unit": sheet.unit_name})
    else:
        messages.info(request, _("This sheet is already signed."))
    return redirect("plans:sheet", unit_id)
