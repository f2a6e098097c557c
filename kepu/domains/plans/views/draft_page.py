"""How the intake page answers: whole, or the one item that was worked on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kepu.domains.plans.forms.items import ItemForm, NewItemForm, PlanHeadForm
from kepu.domains.plans.forms.names import ConfirmNameForm, NewNameForm
from kepu.domains.plans.forms.seen import SeenForm
from kepu.domains.plans.selectors.drafts import Draft, ItemView, draft_for
from kepu.domains.plans.selectors.names import NameView
from kepu.domains.plans.services.merge_changes import ChangedMeanwhile
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core import clock
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.ui.responses import wants_fragment

# Refused forms by the place they stand at, such as ``item-<id>``; all others are drawn fresh.
Refused = Mapping[str, forms.Form]


@dataclass(frozen=True)
class NameCard:
    """A name, the form that decides on it, and its part where setting it was refused."""

    view: NameView
    form: forms.Form
    part: forms.Form | None


@dataclass(frozen=True)
class ItemCard:
    """An item and its forms."""

    view: ItemView
    form: forms.Form
    names: list[NameCard]
    new_name: forms.Form


def save(form: SeenForm, act: Callable[[], object]) -> None:
    """Call ``act`` where ``form`` is valid; a clash stands at its fields with both values."""

    def write(data: Mapping[str, Any]) -> None:
        try:
            act()
        except ChangedMeanwhile as error:
            form.clashing(error.clashes)
            form.refusal_status = error.status  # type: ignore[attr-defined]

    carry_out(form, write)


def draft_page(request: HttpRequest, draft: Draft, refused: Refused | None = None) -> HttpResponse:
    """The whole page; with the status of what was refused."""
    refused = refused or {}
    status = max((status_of(form) for form in refused.values()), default=200)
    return render(request, "plans/draft.html", _context(draft, draft.items, refused), status=status)


def answer(
    request: StaffRequest,
    *,
    plan_id: UUID,
    form: forms.Form | None = None,
    place: str,
    item_id: UUID | None = None,
) -> HttpResponse:
    """What follows an act on the draft at ``place``.

    A script gets the item worked on and the state of the draft; a browser without one is
    led back to the place, or shown the whole page where ``form`` was refused.
    """
    refused: Refused = {place: form} if form is not None and form.errors else {}
    if wants_fragment(request):
        return _fragment(request, draft_for(request.user, plan_id), item_id, refused)
    if refused:
        return draft_page(request, draft_for(request.user, plan_id), refused)
    messages.success(request, _("Saved at %(time)s.") % {"time": _time()})
    return redirect(reverse("plans:draft", args=[plan_id]) + f"#{place}")


def _fragment(
    request: StaffRequest, draft: Draft, item_id: UUID | None, refused: Refused
) -> HttpResponse:
    shown = [view for view in draft.items if view.item.pk == item_id]
    context = _context(draft, shown, refused)
    context["saved_at"] = "" if refused else _time()
    status = max((status_of(form) for form in refused.values()), default=200)
    return render(request, "plans/draft_answer.html", context, status=status)


def _context(draft: Draft, shown: Iterable[ItemView], refused: Refused) -> dict[str, Any]:
    return {
        "draft": draft,
        "plan": draft.plan,
        "head": refused.get("head") or PlanHeadForm.of(draft.plan),
        "cards": [_card(draft, view, refused) for view in shown],
        "new_item": refused.get("add") or NewItemForm(),
        "refused": bool(refused),
    }


def _card(draft: Draft, view: ItemView, refused: Refused) -> ItemCard:
    key = view.item.pk
    return ItemCard(
        view=view,
        form=refused.get(f"item-{key}") or ItemForm.of(view.item, draft.sections),
        names=[_name_card(name, refused) for name in view.names],
        new_name=refused.get(f"names-{key}") or NewNameForm(prefix=f"new-{key.hex}"),
    )


def _name_card(view: NameView, refused: Refused) -> NameCard:
    key = view.name.pk
    form = refused.get(f"name-{key}") or ConfirmNameForm.of(view.name)
    return NameCard(view, form, refused.get(f"part-{key}"))


def _time() -> str:
    return timezone.localtime(clock.now()).strftime("%H:%M")
