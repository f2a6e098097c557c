"""Where the reading cut too often or too seldom: merging two items, splitting one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kepu.domains.plans.forms.cutting import MergeForm, SplitForm
from kepu.domains.plans.models import Item
from kepu.domains.plans.selectors.draft_parts import item_for
from kepu.domains.plans.services.merge_items import merge_items
from kepu.domains.plans.services.split_item import split_item
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.refusals import carry_out, status_of
from kepu.foundation.core.routes import asks


@require_POST
@asks("plans.Item", "edit")
def item_merge(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Take the next item into this one; the whole page is drawn again."""
    item = item_for(request.user, item_id)
    form = MergeForm(request.POST)
    if carry_out(form, lambda data: merge_items(item=item, by=request.user, **data)):
        messages.success(request, _("Merged. To undo it, split the item."))
    else:
        messages.error(request, " ".join(_refusals(form)))
    return _at(item)


@require_http_methods(["GET", "POST"])
@asks("plans.Item", "edit")
def item_split(request: StaffRequest, item_id: UUID) -> HttpResponse:
    """Choose a place in the text; the item is cut there."""
    item = item_for(request.user, item_id)
    form = SplitForm.of(item, request.POST if request.method == "POST" else None)
    made = carry_out(form, lambda data: split_item(item=item, by=request.user, **form.place()))
    if made:
        messages.success(request, _("Split. To undo it, merge the two."))
        return _at(made)
    if status_of(form) == Conflict.status:
        form.begin_anew(item)
    context = {"form": form, "item": item, "plan": item.plan}
    return render(request, "plans/item_split.html", context, status=status_of(form))


def _refusals(form: MergeForm) -> list[str]:
    return [str(error) for errors in form.errors.values() for error in errors]


def _at(item: Item) -> HttpResponse:
    return redirect(reverse("plans:draft", args=[item.plan_id]) + f"#item-{item.pk}")
