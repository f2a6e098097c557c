"""The list of entries, one entry, and the list as a file."""

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from kepu.foundation.audit import selectors, services
from kepu.foundation.audit.exports import csv_stream, xlsx_file
from kepu.foundation.audit.forms import EntryFilterForm
from kepu.foundation.core import clock
from kepu.foundation.core.routes import asks
from kepu.foundation.ui.paging import page_of


@require_GET
@asks("audit.AuditEntry", "view")
def entry_list(request: HttpRequest) -> HttpResponse:
    """Who did what to which object, latest first, and how far it is sealed."""
    form = EntryFilterForm(request.GET)
    page = page_of(request, selectors.entries_for(request.user, form.narrowed()))
    context = {
        "filter_form": form,
        "page": page,
        "lines": selectors.lines_of(page),
        "state": selectors.seal_state(),
    }
    return render(request, "audit/entry_list.html", context)


@require_GET
@asks("audit.AuditEntry", "view")
def entry_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One entry, its details closed."""
    return _detail(request, pk)


@require_POST
@asks("audit.AuditEntry", "read")
def entry_read(request: HttpRequest, pk: int) -> HttpResponse:
    """One entry with its details, which notes that they were read."""
    entry = selectors.entry_for(request.user, pk)
    details = services.read_payload(entry=entry, by=request.user)
    return _detail(request, pk, details=details)


@require_GET
@asks("audit.AuditEntry", "export")
def entry_export(request: HttpRequest, kind: str) -> HttpResponseBase:
    """The rows of the list, all of them, as ``xlsx`` or ``csv``."""
    form = EntryFilterForm(request.GET)
    entries = selectors.entries_for(request.user, form.narrowed())
    services.record_export(filters={"format": kind} | form.in_words(), by=request.user)
    name = f"审计记录-{clock.today():%Y%m%d}.{kind}"
    if kind == "xlsx":
        return FileResponse(xlsx_file(entries), as_attachment=True, filename=name)
    return StreamingHttpResponse(
        csv_stream(entries),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, name) or ""},
    )


def _detail(request: HttpRequest, pk: int, **found: object) -> HttpResponse:
    entry = selectors.entry_for(request.user, pk)
    context = {
        "entry": entry,
        "line": selectors.lines_of([entry])[0],
        "payload": getattr(entry, "payload", None),
        "seal": selectors.seal_of(entry),
        **found,
    }
    return render(request, "audit/entry_detail.html", context)
