"""One part of a draft, for whoever may change it."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.models import Finding, Item, NamedUnit
from kepu.domains.plans.policy.plans import ItemPolicy, NamedUnitPolicy, PlanPolicy
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor

Row = TypeVar("Row", bound=Model)


def item_for(user: Actor, pk: UUID) -> Item:
    """The item with its plan; not found or forbidden where ``user`` may not edit it."""
    item = _one(Item.objects.select_related("plan"), pk)
    ItemPolicy().require(user, "edit", item)
    return item


def name_for(user: Actor, pk: UUID) -> NamedUnit:
    """The name with its item and plan; not found or forbidden where it may not be changed."""
    name = _one(NamedUnit.objects.select_related("item__plan", "unit", "group"), pk)
    NamedUnitPolicy().require(user, "edit", name)
    return name


def items_printing(name: NamedUnit) -> set[UUID]:
    """The ids of the plan's items that print the name as ``name`` does."""
    same = NamedUnit.objects.filter(item__plan_id=name.item.plan_id, name_printed=name.name_printed)
    return set(same.values_list("item_id", flat=True))


def finding_for(user: Actor, pk: UUID) -> Finding:
    """The finding with item and plan; not found or forbidden where the plan may not be edited."""
    finding = _one(Finding.objects.select_related("item", "plan"), pk)
    PlanPolicy().require(user, "edit", finding.plan)
    return finding


def _one(rows: QuerySet[Row], pk: UUID) -> Row:
    row = rows.filter(pk=pk).first()
    if row is None:
        raise NotVisible(_("There is no such part of the draft any more. Load the page again."))
    return row
