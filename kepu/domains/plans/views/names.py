"""Deciding on the names of a draft's items."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from kepu.domains.plans.choices import Part
from kepu.domains.plans.forms.names import ConfirmNameForm, NewNameForm, PartForm
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.draft_parts import item_for, items_printing, name_for
from kepu.domains.plans.services.change_names import add_name, remove_name, set_part
from kepu.domains.plans.services.confirm_name import confirm_as_outside_body, confirm_name
from kepu.domains.plans.services.reopen_name import reopen_name
from kepu.domains.plans.views.draft_page import answer
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out
from kepu.foundation.core.routes import asks


@require_POST
@asks("plans.NamedUnit", "edit")
def name_confirm(request: StaffRequest, name_id: UUID) -> HttpResponse:
    """Say which unit or group a name means."""
    name = name_for(request.user, name_id)
    form = ConfirmNameForm.of(name, request.POST)
    carry_out(
        form,
        lambda data: confirm_name(
            name=name,
            target=form.target(),
            seen=data["seen"],
            remember=data["remember"],
            by=request.user,
        ),
    )
    return _at_name(request, name, form, undo=_undo(name))


@require_POST
@asks("plans.NamedUnit", "edit")
def name_reopen(request: StaffRequest, name_id: UUID) -> HttpResponse:
    """Ask again what a name means."""
    name = reopen_name(name=name_for(request.user, name_id), by=request.user)
    return _at_name(request, name)


@require_POST
@asks("plans.NamedUnit", "edit")
def name_outside(request: StaffRequest, name_id: UUID) -> HttpResponse:
    """Enter the printed name in the register as an outside body."""
    name = name_for(request.user, name_id)
    confirm_as_outside_body(name=name, by=request.user)
    return _at_name(request, name, undo=_undo(name))


@require_POST
@asks("plans.NamedUnit", "edit")
def name_part(request: StaffRequest, name_id: UUID) -> HttpResponse:
    """Let a named unit lead or support."""
    name = name_for(request.user, name_id)
    form = PartForm(request.POST)
    carry_out(
        form,
        lambda data: set_part(
            name=name, part=Part(data["part"]), seen=Part(data["seen"]), by=request.user
        ),
    )
    return _at_name(request, name, form, refused_at="part")


@require_POST
@asks("plans.NamedUnit", "edit")
def name_remove(request: StaffRequest, name_id: UUID) -> HttpResponse:
    """Take a name out of its item."""
    name = name_for(request.user, name_id)
    remove_name(name=name, by=request.user)
    return answer(
        request,
        plan_id=name.item.plan_id,
        place=f"item-{name.item_id}",
        item_id=name.item_id,
    )


@require_POST
@asks("plans.Item", "edit")
def name_add(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Let an item name a further unit or group."""
    item = item_for(request.user, item_id)
    form = NewNameForm(request.POST, prefix=f"new-{item.pk.hex}")
    carry_out(
        form,
        lambda data: add_name(
            item=item, target=form.target(), part=Part(data["part"]), by=request.user
        ),
    )
    return answer(
        request, plan_id=item.plan_id, form=form, place=f"names-{item.pk}", item_id=item.pk
    )


def _at_name(
    request: StaffRequest,
    name: NamedUnit,
    form: forms.Form | None = None,
    refused_at: str = "name",
    undo: str = "",
) -> HttpResponse:
    is_refused = form is not None and bool(form.errors)
    also = () if is_refused or refused_at == "part" else items_printing(name)
    return answer(
        request,
        plan_id=name.item.plan_id,
        form=form,
        place=f"{refused_at if is_refused else 'name'}-{name.pk}",
        item_id=name.item_id,
        also=also,
        undo=undo,
    )


def _undo(name: NamedUnit) -> str:
    return reverse("plans:name_reopen", args=[name.pk])
