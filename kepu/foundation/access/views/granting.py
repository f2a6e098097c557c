"""Giving and taking roles."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kepu.foundation.access.forms.grants import GrantForm
from kepu.foundation.access.selectors.grants import grant_for, grantable_units, grantees
from kepu.foundation.access.services.grant_role import grant_role
from kepu.foundation.access.services.revoke_role import revoke_role
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out, sent, status_of
from kepu.foundation.core.routes import asks


@require_http_methods(["GET", "POST"])
@asks("access.RoleGrant", "grant")
def role_grant(request: StaffRequest) -> HttpResponse:
    """Give a role; the address may name the ``user`` and the ``unit`` to begin with."""
    form = GrantForm(
        sent(request),
        initial={"user": request.GET.get("user"), "unit": request.GET.get("unit")},
        users=grantees(request.user),
        units=grantable_units(request.user),
    )
    grant = carry_out(form, lambda data: grant_role(by=request.user, **data))
    if grant:
        said = _("%(user)s is now %(role)s.")
        names = {"user": grant.user.display_name, "role": grant.get_role_display()}
        messages.success(request, said % names)
        return redirect("access:user_roles", grant.user_id)
    return render(request, "access/role_grant.html", {"form": form}, status=status_of(form))


@require_POST
@asks("access.RoleGrant", "revoke")
def role_revoke(request: StaffRequest, pk: UUID) -> HttpResponse:
    grant = revoke_role(grant=grant_for(request.user, pk), by=request.user)
    said = _("%(user)s is no longer %(role)s.")
    names = {"user": grant.user.display_name, "role": grant.get_role_display()}
    messages.success(request, said % names)
    return redirect("access:user_roles", grant.user_id)
