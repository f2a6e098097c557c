"""The ledger as a page and as a spreadsheet of exactly the same rows."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from kepu.domains.plans.exports.ledger import ledger_file
from kepu.domains.plans.forms.ledger import LedgerForm
from kepu.domains.plans.selectors.ledger import ledger, ledger_choices
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core import clock
from kepu.foundation.core.routes import asks
from kepu.foundation.ui.paging import page_of


@require_GET
@asks("plans.Task", "view")
def ledger_page(request: StaffRequest) -> HttpResponse:
    form = LedgerForm(request.GET, offered=ledger_choices(request.user))
    page = page_of(request, ledger(request.user, form.narrowed()))
    return render(request, "plans/ledger.html", {"filter_form": form, "page": page})


@require_GET
@asks("plans.Task", "view")
def ledger_export(request: StaffRequest) -> FileResponse:
    form = LedgerForm(request.GET, offered=ledger_choices(request.user))
    return FileResponse(
        ledger_file(ledger(request.user, form.narrowed())),
        as_attachment=True,
        filename=f"台账-{clock.today():%Y%m%d}.xlsx",
    )
