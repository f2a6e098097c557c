"""Changing the register: each act a page with its form."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kepu.foundation.core.refusals import carry_out, sent, status_of
from kepu.foundation.core.routes import asks
from kepu.foundation.units.forms.fields import DayForm
from kepu.foundation.units.forms.units import UnitForm
from kepu.foundation.units.models import Unit
from kepu.foundation.units.policy import unit_policy
from kepu.foundation.units.selectors import open_units, unit_for
from kepu.foundation.units.services import create_unit
from kepu.foundation.units.views import acts


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "create")
def unit_create(request: HttpRequest) -> HttpResponse:
    unit_policy.require_anywhere(request.user, "create")
    form = UnitForm(sent(request), units=open_units(request.user))
    unit = carry_out(form, lambda data: create_unit(by=request.user, **data))
    if unit:
        messages.success(request, _("The unit stands in the register."))
        return redirect("units:unit_detail", unit.pk)
    return render(request, "units/unit_create.html", {"form": form}, status=status_of(form))


def _page(request: HttpRequest, pk: UUID, act: acts.UnitAct) -> HttpResponse:
    unit = unit_for(request.user, pk)
    unit_policy.require(request.user, act.name, unit)
    form = _form(request, act, unit)
    if carry_out(form, lambda data: act.change(unit, data, request.user) or True):
        messages.success(request, str(act.done))
        return redirect("units:unit_detail", unit.pk)
    context = {"form": form, "unit": unit, "act": act}
    return render(request, "units/unit_change.html", context, status=status_of(form))


def _form(request: HttpRequest, act: acts.UnitAct, unit: Unit) -> forms.Form:
    if not issubclass(act.form, DayForm):
        return act.form(sent(request))
    return act.form(sent(request), units=open_units(request.user).exclude(pk=unit.pk))


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "rename")
def unit_rename(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, pk, acts.RENAME)


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "learn_alias")
def unit_learn_alias(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, pk, acts.LEARN_ALIAS)


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "move")
def unit_move(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, pk, acts.MOVE)


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "merge")
def unit_merge(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, pk, acts.MERGE)


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "split")
def unit_split(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, pk, acts.SPLIT)


@require_http_methods(["GET", "POST"])
@asks("units.Unit", "close")
def unit_close(request: HttpRequest, pk: UUID) -> HttpResponse:
    return _page(request, pk, acts.CLOSE)
