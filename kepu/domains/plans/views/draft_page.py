"""How the intake page answers: whole, or the one item that was worked on."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kepu.domains.plans.choices import MatchReason
from kepu.domains.plans.forms.items import ItemForm, NewItemForm, PlanHeadForm
from kepu.domains.plans.forms.names import ConfirmNameForm, NewNameForm
from kepu.domains.plans.forms.seen import SeenForm
from kepu.domains.plans.selectors.draft_items import ItemView
from kepu.domains.plans.selectors.drafts import Draft, draft_for
from kepu.domains.plans.selectors.names import NameView
from kepu.domains.plans.services.merge_changes import ChangedMeanwhile
from kepu.domains.plans.views.drawing import drawn_chip, drawn_pieces
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
    is_shown: bool

    @property
    def is_chosen(self) -> bool:
        """Whether a person has said what it means, which can be taken back."""
        return self.view.name.match_reason == MatchReason.CHOSEN and not self.view.is_open


@dataclass(frozen=True)
class ItemCard:
    """An item and, where it is being worked on, its forms: a long plan has hundreds of items."""

    view: ItemView
    form: forms.Form | None = None
    names: Sequence[NameCard] = ()
    new_name: forms.Form | None = None
    is_shown: bool = False
    adds_name: bool = False

    @property
    def chips(self) -> list[tuple[NameView, SafeString | None]]:
        """The names as drawn, or undrawn where a person has to decide."""
        return [(one, None if one.is_open else drawn_chip(one)) for one in self.view.names]


def save(form: SeenForm, act: Callable[[], object]) -> None:
    """Call ``act`` where ``form`` is valid; a clash stands at its fields with both values."""

    def write(data: Mapping[str, Any]) -> None:
        try:
            act()
        except ChangedMeanwhile as error:
            form.clashing(error.clashes)
            form.refusal_status = error.status  # type: ignore[attr-defined]

    carry_out(form, write)


def draft_page(
    request: HttpRequest, draft: Draft, refused: Refused | None = None, opened: str = ""
) -> HttpResponse:
    """The whole page, the item at the place ``opened`` with its forms.

    It has the status of what was refused.
    """
    refused = refused or {}
    status = max((status_of(form) for form in refused.values()), default=200)
    cards = [_card(draft, view, refused, opened) for view in draft.items]
    context = _context(draft, cards, refused)
    context["blocks"] = [(block, drawn_pieces(block.pieces)) for block in draft.blocks]
    return render(request, "plans/draft.html", context, status=status)


def answer(
    request: StaffRequest,
    *,
    plan_id: UUID,
    form: forms.Form | None = None,
    place: str,
    item_id: UUID | None = None,
    also: Collection[UUID] = (),
    undo: str = "",
) -> HttpResponse:
    """What follows an act on the draft at ``place``; posting to ``undo`` takes it back.

    A script gets the item worked on, others it touched (``also``) as lines, and the state of
    the draft; a browser without one is led back to the place, or shown the whole page where
    ``form`` was refused.
    """
    refused: Refused = {place: form} if form is not None and form.errors else {}
    draft = draft_for(request.user, plan_id) if wants_fragment(request) or refused else None
    if draft is None:
        messages.success(request, _("Saved at %(time)s.") % {"time": _time()})
        return redirect(reverse("plans:draft", args=[plan_id]) + f"#{place}")
    if not wants_fragment(request):
        return draft_page(request, draft, refused)
    cards = [
        _full(draft, view, refused) if view.item.pk == item_id else ItemCard(view)
        for view in draft.items
        if view.item.pk in {item_id, *also}
    ]
    context = _context(draft, cards, refused)
    context |= {"saved_at": "" if refused else _time(), "undo": "" if refused else undo}
    status = max((status_of(form) for form in refused.values()), default=200)
    return render(request, "plans/draft_answer.html", context, status=status)


def opened_item(request: HttpRequest, draft: Draft, opened: str) -> HttpResponse:
    """The one item at the place ``opened``, with its forms; nothing where it has gone."""
    cards = [_full(draft, view, {}, opened) for view in draft.items if opened in view.is_at]
    return render(request, "plans/draft_cards.html", {"draft": draft, "cards": cards})


def _context(draft: Draft, cards: list[ItemCard], refused: Refused) -> dict[str, Any]:
    return {
        "draft": draft,
        "plan": draft.plan,
        "head": refused.get("head") or PlanHeadForm.of(draft.plan),
        "cards": cards,
        "new_item": refused.get("add") or NewItemForm(),
        "refused": bool(refused),
    }


def _card(draft: Draft, view: ItemView, refused: Refused, opened: str = "") -> ItemCard:
    """An item as a line, or with its forms where it is being worked on."""
    is_worked_on = view.is_at & {opened, *refused}
    return _full(draft, view, refused, opened) if is_worked_on else ItemCard(view)


def _full(draft: Draft, view: ItemView, refused: Refused, opened: str = "") -> ItemCard:
    key = view.item.pk
    new_name = refused.get(f"names-{key}")
    return ItemCard(
        view=view,
        form=refused.get(f"item-{key}") or ItemForm.of(view.item, draft.sections),
        names=[_name_card(name, refused, opened) for name in view.names],
        new_name=new_name or NewNameForm(prefix=f"new-{key.hex}"),
        is_shown=opened == f"item-{key}",
        adds_name=new_name is not None or opened == f"names-{key}" or not view.names,
    )


def _name_card(view: NameView, refused: Refused, opened: str) -> NameCard:
    key = view.name.pk
    form = refused.get(f"name-{key}") or ConfirmNameForm.of(view.name)
    return NameCard(view, form, refused.get(f"part-{key}"), opened == f"name-{key}")


def _time() -> str:
    return timezone.localtime(clock.now()).strftime("%H:%M")
