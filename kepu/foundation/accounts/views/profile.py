"""My particulars."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from kepu.foundation.accounts.forms import ProfileForm
from kepu.foundation.accounts.selectors import own_person
from kepu.foundation.accounts.views.oneself import account_of
from kepu.foundation.core.errors import BusinessError
from kepu.foundation.core.routes import asks
from kepu.foundation.identity.services import update_particulars


@asks("identity.Person", "update")
@require_http_methods(["GET", "POST"])
@never_cache
def profile(request: HttpRequest) -> HttpResponse:
    """Name, telephone and identity number; the numbers are shown masked and entered anew."""
    person = own_person(account_of(request))
    form = ProfileForm(request.POST or None, initial={"name": person.name})
    if request.method == "POST" and form.is_valid():
        try:
            update_particulars(person=person, entered=form.particulars(), by=request.user)
        except BusinessError as error:
            form.add_error(error.field, str(error))
        else:
            messages.success(request, _("Your particulars were saved."))
            return redirect("accounts:profile")
    status = 422 if form.errors else 200
    context = {"form": form, "person": person}
    return render(request, "accounts/profile.html", context, status=status)
