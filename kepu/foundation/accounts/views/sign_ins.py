"""Where I am signed in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from kepu.foundation.accounts.devices import device_name
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.accounts.selectors import sign_in_for, sign_ins_for
from kepu.foundation.accounts.services import end_other_sign_ins, end_sign_in
from kepu.foundation.core.routes import asks


@asks("usersessions.UserSession", "view")
@require_GET
def sign_in_list(request: StaffRequest) -> HttpResponse:
    """Device, address, since when and last seen, of every sign-in that is still open."""
    here = request.session.session_key
    rows = [
        {
            "sign_in": sign_in,
            "device": device_name(sign_in.user_agent),
            "is_here": sign_in.session_key == here,
        }
        for sign_in in sign_ins_for(request.user)
    ]
    return render(request, "accounts/sign_in_list.html", {"rows": rows})


@asks("usersessions.UserSession", "end")
@require_POST
def sign_in_end(request: StaffRequest, pk: int) -> HttpResponse:
    """Sign out on one device."""
    end_sign_in(sign_in=sign_in_for(request.user, pk), by=request.user)
    messages.success(request, _("You are signed out on that device."))
    return redirect("accounts:sign_in_list")


@asks("usersessions.UserSession", "end")
@require_POST
def sign_in_end_others(request: StaffRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    here = request.session.session_key
    count = end_other_sign_ins(by=request.user, kept_key=here)
    sentence = ngettext("%(count)d other sign-in ended.", "%(count)d other sign-ins ended.", count)
    messages.success(request, sentence % {"count": count})
    return redirect("accounts:sign_in_list")
