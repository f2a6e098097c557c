"""Groups and who belongs to them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kepu.foundation.core.refusals import carry_out, sent, status_of
from kepu.foundation.core.routes import asks
from kepu.foundation.units.forms.groups import AsOfForm, GroupForm, MembershipForm
from kepu.foundation.units.policy import group_policy
from kepu.foundation.units.selectors import group_for, groups_for, memberships, open_units
from kepu.foundation.units.services import change_membership, create_group


@require_GET
@asks("units.UnitGroup", "view")
def group_list(request: HttpRequest) -> HttpResponse:
    context = {
        "groups": groups_for(request.user),
        "may_create": group_policy.can_anywhere(request.user, "create"),
    }
    return render(request, "units/group_list.html", context)


@require_GET
@asks("units.UnitGroup", "view")
def group_detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who belonged to the group as of ``?on=``."""
    group = group_for(request.user, pk)
    form = AsOfForm.of(request.GET)
    context = {
        "group": group,
        "filter_form": form,
        "on": form.day(),
        "members": memberships(group, form.day()),
        "may_change": group_policy.can(request.user, "change_membership", group),
    }
    return render(request, "units/group_detail.html", context)


@require_http_methods(["GET", "POST"])
@asks("units.UnitGroup", "create")
def group_create(request: HttpRequest) -> HttpResponse:
    group_policy.require_anywhere(request.user, "create")
    form = GroupForm(sent(request))
    group = carry_out(form, lambda data: create_group(by=request.user, **data))
    if group:
        messages.success(request, _("The group is there. Now let units join it."))
        return redirect("units:group_detail", group.pk)
    return render(request, "units/group_create.html", {"form": form}, status=status_of(form))


@require_http_methods(["GET", "POST"])
@asks("units.UnitGroup", "change_membership")
def membership_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let a unit join or leave; ``?unit=`` names the one to begin with."""
    group = group_for(request.user, pk)
    group_policy.require(request.user, "change_membership", group)
    initial = {"unit": request.GET.get("unit"), "belongs": request.GET.get("belongs", "yes")}
    form = MembershipForm(sent(request), initial=initial, units=open_units(request.user))
    if carry_out(form, lambda data: change_membership(group=group, by=request.user, **data)):
        messages.success(request, _("The membership is changed."))
        return redirect("units:group_detail", group.pk)
    context = {"form": form, "group": group}
    return render(request, "units/membership_change.html", context, status=status_of(form))
