"""The tokens with which programs act for oneself."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from kepu.foundation.access.forms.tokens import TokenForm
from kepu.foundation.access.selectors.tokens import token_for, tokens_of
from kepu.foundation.access.services.issue_token import issue_token
from kepu.foundation.access.services.revoke_token import revoke_token
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks


@asks("access.ApiToken", "issue")
@never_cache
def token_list(request: StaffRequest) -> HttpResponse:
    """My tokens, and the form for a new one.

    The answer to a new token shows its secret and is therefore no redirect: the secret is
    nowhere to be read a second time. Sending the form again is refused by the name.
    """
    form = TokenForm(request.POST or None)
    issued = carry_out(form, lambda data: issue_token(by=request.user, **data))
    context = {
        "form": TokenForm() if issued else form,
        "issued": issued,
        "tokens": tokens_of(request.user),
    }
    status = 201 if issued else status_of(form)
    return render(request, "access/token_list.html", context, status=status)


@require_POST
@asks("access.ApiToken", "revoke")
def token_revoke(request: StaffRequest, pk: UUID) -> HttpResponse:
    """End one of my tokens."""
    token = revoke_token(token=token_for(request.user, pk), by=request.user)
    messages.success(
        request, _("No program gets in with “%(name)s” any more.") % {"name": token.name}
    )
    return redirect("access:token_list")
