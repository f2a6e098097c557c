"""The intake page: the document left, the draft right; its head, items and findings."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from kepu.domains.plans.forms.items import ItemForm, NewItemForm, PlanHeadForm
from kepu.domains.plans.models import Item
from kepu.domains.plans.selectors.draft_parts import item_for
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.services.add_item import add_item
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.edit_plan import edit_plan
from kepu.domains.plans.services.remove_item import remove_item, restore_item
from kepu.domains.plans.views.draft_page import answer, draft_page, opened_item, save
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.refusals import carry_out
from kepu.foundation.core.routes import asks
from kepu.foundation.ui.responses import wants_fragment


@require_GET
@asks("plans.Plan", "edit")
def draft_detail(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """The whole page, or for a script the item at the place ``open`` alone."""
    draft, opened = draft_for(request.user, plan_id), request.GET.get("open", "")
    if opened and wants_fragment(request):
        return opened_item(request, draft, opened)
    return draft_page(request, draft, opened=opened)


@require_POST
@asks("plans.Plan", "edit")
def head_edit(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Correct title, year or document number."""
    plan = plan_for(request.user, plan_id, "edit")
    form = PlanHeadForm.of(plan, request.POST)
    save(form, lambda: edit_plan(plan=plan, changes=form.changes(), by=request.user))
    return answer(request, plan_id=plan_id, form=form, place="head")


@require_POST
@asks("plans.Item", "edit")
def item_edit(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Correct an item; where nobody else changed the same fields, it is saved."""
    item = item_for(request.user, item_id)
    form = ItemForm.of(item, item.plan.sections.all(), request.POST)
    save(form, lambda: edit_item(item=item, changes=form.changes(), by=request.user))
    return answer(
        request, plan_id=item.plan_id, form=form, place=f"item-{item.pk}", item_id=item.pk
    )


@require_POST
@asks("plans.Plan", "edit")
def item_add(request: StaffRequest, plan_id: UUID) -> HttpResponse:
    """Add an item, by hand or from a paragraph."""
    plan = plan_for(request.user, plan_id, "edit")
    form = NewItemForm(request.POST)
    made: list[Item] = []
    carry_out(form, lambda data: made.append(add_item(plan=plan, by=request.user, **data)))
    if made:
        return answer(request, plan_id=plan_id, place=f"item-{made[0].pk}", item_id=made[0].pk)
    return answer(request, plan_id=plan_id, form=form, place="add")


@require_POST
@asks("plans.Item", "edit")
def item_remove(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Take an item out."""
    item = remove_item(item=item_for(request.user, item_id), by=request.user)
    return _at_item(request, item, undo=reverse("plans:item_restore", args=[item_id]))


@require_POST
@asks("plans.Item", "edit")
def item_restore(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Put a removed item back."""
    item = restore_item(item=item_for(request.user, item_id), by=request.user)
    return _at_item(request, item)


def _at_item(request: StaffRequest, item: Item, undo: str = "") -> HttpResponse:
    place = f"item-{item.pk}"
    return answer(request, plan_id=item.plan_id, place=place, item_id=item.pk, undo=undo)
