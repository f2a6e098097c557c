"""My particulars."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from kepu.foundation.accounts.forms import ProfileForm
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.accounts.selectors import own_person
from kepu.foundation.core.refusals import carry_out, sent, status_of
from kepu.foundation.core.routes import asks
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.services import update_particulars


@asks("identity.Person", "update")
@require_http_methods(["GET", "POST"])
@never_cache
def profile(request: StaffRequest) -> HttpResponse:
    """Name, telephone and identity number; the numbers are shown masked and entered anew."""
    person = own_person(request.user)
    form = ProfileForm(sent(request), initial={"name": person.name})
    if carry_out(form, lambda data: _update(request, person, form)):
        messages.success(request, _("Your particulars were saved."))
        return redirect("accounts:profile")
    context = {"form": form, "person": person}
    return render(request, "accounts/profile.html", context, status=status_of(form))


def _update(request: StaffRequest, person: Person, form: ProfileForm) -> Person:
    return update_particulars(person=person, entered=form.particulars(), by=request.user)
