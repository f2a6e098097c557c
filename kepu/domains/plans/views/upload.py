"""Uploading a plan, and the choice when it is there already."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from kepu.domains.plans.forms.upload import AgainForm, UploadForm
from kepu.domains.plans.models import Plan
from kepu.domains.plans.policy.plans import PlanPolicy
from kepu.domains.plans.selectors.plan_list import issuing_units
from kepu.domains.plans.services.upload_plan import AlreadyUploaded, upload_again, upload_plan
from kepu.engines.documents import UnreadableDocument
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks
from kepu.foundation.files.selectors import files_for
from kepu.foundation.ui.responses import wants_fragment


@require_http_methods(["GET", "POST"])
@asks("plans.Plan", "upload")
def plan_upload(request: StaffRequest) -> HttpResponse:
    """Choose office and document; a draft is read out of it."""
    PlanPolicy().require_anywhere(request.user, "upload")
    issuers = issuing_units(request.user)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*posted, issuers=issuers)
    made = carry_out(form, lambda data: _upload(form, request))
    if isinstance(made, AlreadyUploaded):
        return _ask_again(request, form, made)
    if made:
        return _to_draft(request, made)
    return render(request, "plans/plan_upload.html", {"form": form}, status=status_of(form))


@require_POST
@asks("plans.Plan", "upload")
def plan_upload_again(request: StaffRequest) -> HttpResponse:
    """Make a further draft of what was uploaded before, on purpose."""
    PlanPolicy().require_anywhere(request.user, "upload")
    form = AgainForm(request.POST, files=files_for(request.user))
    plan = carry_out(
        form,
        lambda data: upload_again(
            file=data["file"], key=data["key"], terms=form.terms(), by=request.user
        ),
    )
    return redirect("plans:draft", plan.pk) if plan else redirect("plans:plan_upload")


def _to_draft(request: StaffRequest, plan: Plan) -> HttpResponse:
    """To the draft; a script that has shown the upload's progress goes there itself."""
    if wants_fragment(request):
        return HttpResponse(
            status=204, headers={"HX-Redirect": reverse("plans:draft", args=[plan.pk])}
        )
    return redirect("plans:draft", plan.pk)


def _upload(form: UploadForm, request: StaffRequest) -> Plan | AlreadyUploaded:
    """The draft, or the answer that the plan is there already: a choice, not a mistake."""
    upload, field = form.document()
    try:
        return upload_plan(
            issuer=form.cleaned_data["issuer"],
            upload=upload,
            name=str(getattr(upload, "name", "")),
            terms=form.terms(),
            by=request.user,
        )
    except AlreadyUploaded as already:
        return already
    except UnreadableDocument as error:
        raise UnreadableDocument(error.fault, field=field) from None


def _ask_again(request: StaffRequest, form: UploadForm, already: AlreadyUploaded) -> HttpResponse:
    again = AgainForm(
        initial={
            "file": already.file.pk,
            "key": uuid4(),
            "year": form.cleaned_data["year"],
            "document_number": form.cleaned_data["document_number"],
        },
        files=files_for(request.user),
    )
    context = {"existing": already.existing, "file": already.file, "form": again}
    return render(request, "plans/plan_upload_again.html", context, status=already.status)
