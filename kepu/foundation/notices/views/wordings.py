"""The words of notices, set by an office."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks
from kepu.foundation.notices import selectors, services
from kepu.foundation.notices.forms import WordingForm
from kepu.foundation.notices.models import NoticeWording
from kepu.foundation.notices.wording import Wording


@asks("notices.NoticeWording", "view")
def wording_list(request: StaffRequest) -> HttpResponse:
    """Every kind of notice with its words in each language."""
    return render(
        request, "notices/wording_list.html", {"states": selectors.kind_states(request.user)}
    )


@asks("notices.NoticeWording", "change")
def wording_change(request: StaffRequest, kind: str, language: str) -> HttpResponse:
    """Set the words of one kind in one language; ``preview`` shows them filled in first."""
    state = selectors.wording_state_for(request.user, kind, language)
    words = {"subject": state.in_force.subject, "body": state.in_force.body}
    form = WordingForm(request.POST or None, initial=words)
    context: dict[str, object] = {"state": state, "form": form}
    if "preview" in request.POST:
        context["preview"] = _preview(form, kind)
    elif row := _save(request, form, kind, language):
        day = date_format(row.valid_from, "DATE_FORMAT")
        messages.success(
            request,
            _("%(kind)s: the new words hold from %(day)s.")
            % {"kind": state.kind.label, "day": day},
        )
        return redirect("notices:wording_list")
    return render(request, "notices/wording_change.html", context, status=status_of(form))


def _save(
    request: StaffRequest, form: WordingForm, kind: str, language: str
) -> NoticeWording | None:
    return carry_out(
        form,
        lambda data: services.change_wording(kind=kind, language=language, by=request.user, **data),
    )


def _preview(form: WordingForm, kind: str) -> Wording | None:
    return carry_out(
        form,
        lambda data: services.preview_wording(
            kind=kind, subject=data["subject"], body=data["body"]
        ),
    )
