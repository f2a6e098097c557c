"""Drafts over the API: read one, correct its items, decide on its names.

A change names what its author has seen (``seen``), as the pages do: where somebody else has
written another value since, it is refused with both values (409).
"""

from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from ninja import Router, Schema, Status

from kepu.domains.plans.api.answers import item_as_shown
from kepu.domains.plans.api.draft_shapes import DraftOut, ItemOut, draft_out
from kepu.domains.plans.choices import Part
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.draft_parts import item_for, name_for
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.selectors.register import Target, target_named, target_of
from kepu.domains.plans.services.add_item import add_item
from kepu.domains.plans.services.change_names import add_name, remove_name, set_part
from kepu.domains.plans.services.confirm_name import confirm_as_outside_body, confirm_name
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.edit_plan import edit_plan
from kepu.domains.plans.services.merge_changes import Change
from kepu.domains.plans.services.remove_item import remove_item, restore_item
from kepu.domains.plans.services.reopen_name import reopen_name
from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.units.selectors import register_on

router = Router(tags=["drafts"])

Value = TypeVar("Value")


class ChangeIn(Schema, Generic[Value]):
    """A field's new value, and the one seen before."""

    seen: Value
    value: Value


def changes_of(given: Schema) -> dict[str, Change]:
    """The fields that were sent."""
    sent = ((name, getattr(given, name)) for name in type(given).model_fields)
    return {name: Change(one.seen, one.value) for name, one in sent if one is not None}


class ItemChangesIn(Schema):
    """The fields to be changed; what is left out stays."""

    number_printed: ChangeIn[str] | None = None
    text: ChangeIn[str] | None = None
    section_id: ChangeIn[UUID | None] | None = None
    due_on: ChangeIn[date | None] | None = None


class HeadChangesIn(Schema):
    """The fields of the head to be changed; what is left out stays."""

    title: ChangeIn[str] | None = None
    year: ChangeIn[int] | None = None
    document_number: ChangeIn[str] | None = None


class NewItemIn(Schema):
    """An item by its text, or by the index of a ``block`` of the document; ``key`` is its id."""

    text: str = ""
    number_printed: str = ""
    block: int | None = None
    key: UUID | None = None


class TargetIn(Schema):
    """A unit or group: ``to`` as proposals name it (``unit:<id>``), or ``to_name``, its name."""

    to: str = ""
    to_name: str = ""

    def target(self) -> Target:
        return target_of(self.to) if self.to else target_named(self.to_name, register_on())


class ConfirmIn(TargetIn):
    """What a name means; ``seen`` is the id of the unit or group shown before."""

    seen: UUID | None = None
    remember: bool = True


class NewNameIn(TargetIn):
    """A further unit or group and its part: ``lead`` or ``support``."""

    part: Part = Part.SUPPORT


class PartIn(Schema):
    """A part and the one seen before."""

    part: Part
    seen: Part


@router.get("/{uuid:plan_id}/draft", response=DraftOut, summary="A draft")
def get_draft(request: StaffRequest, plan_id: UUID) -> DraftOut:
    """Items with names, proposals and findings, and what is still open."""
    return draft_out(draft_for(request.user, plan_id))


@router.patch("/{uuid:plan_id}/draft", response=DraftOut, summary="Correct the head of a draft")
def patch_head(request: StaffRequest, plan_id: UUID, body: HeadChangesIn) -> DraftOut:
    """Title, year or document number."""
    plan = plan_for(request.user, plan_id, "edit")
    edit_plan(plan=plan, changes=changes_of(body), by=request.user)
    return draft_out(draft_for(request.user, plan_id))


@router.post("/{uuid:plan_id}/items", response={201: ItemOut}, summary="Add an item")
def post_item(request: StaffRequest, plan_id: UUID, body: NewItemIn) -> Status[ItemOut]:
    plan = plan_for(request.user, plan_id, "edit")
    return Status(201, item_as_shown(request, add_item(plan=plan, by=request.user, **body.dict())))


@router.patch("/items/{uuid:item_id}", response=ItemOut, summary="Correct an item")
def patch_item(request: StaffRequest, item_id: UUID, body: ItemChangesIn) -> ItemOut:
    item = item_for(request.user, item_id)
    return item_as_shown(request, edit_item(item=item, changes=changes_of(body), by=request.user))


@router.post("/items/{uuid:item_id}/remove", response=ItemOut, summary="Take an item out")
def post_remove(request: StaffRequest, item_id: UUID) -> ItemOut:
    return item_as_shown(
        request, remove_item(item=item_for(request.user, item_id), by=request.user)
    )


@router.post("/items/{uuid:item_id}/restore", response=ItemOut, summary="Put an item back")
def post_restore(request: StaffRequest, item_id: UUID) -> ItemOut:
    return item_as_shown(
        request, restore_item(item=item_for(request.user, item_id), by=request.user)
    )


@router.post("/items/{uuid:item_id}/names", response={201: ItemOut}, summary="Add a unit")
def post_name(request: StaffRequest, item_id: UUID, body: NewNameIn) -> Status[ItemOut]:
    item = item_for(request.user, item_id)
    add_name(item=item, target=body.target(), part=body.part, by=request.user)
    return Status(201, item_as_shown(request, item))


@router.post("/names/{uuid:name_id}/confirm", response=ItemOut, summary="Confirm a name")
def post_confirm(request: StaffRequest, name_id: UUID, body: ConfirmIn) -> ItemOut:
    name = confirm_name(
        name=name_for(request.user, name_id),
        target=body.target(),
        seen=body.seen,
        remember=body.remember,
        by=request.user,
    )
    return _item_of(request, name)


@router.post("/names/{uuid:name_id}/reopen", response=ItemOut, summary="Take back a name")
def post_name_reopen(request: StaffRequest, name_id: UUID) -> ItemOut:
    """Ask again what the name means; the register forgets the spelling it was taught."""
    return _item_of(request, reopen_name(name=name_for(request.user, name_id), by=request.user))


@router.post("/names/{uuid:name_id}/outside", response=ItemOut, summary="Enter an outside body")
def post_outside(request: StaffRequest, name_id: UUID) -> ItemOut:
    """Enter the printed name in the register as an outside body, and match it."""
    name = name_for(request.user, name_id)
    return _item_of(request, confirm_as_outside_body(name=name, by=request.user))


@router.post("/names/{uuid:name_id}/part", response=ItemOut, summary="Lead or support")
def post_part(request: StaffRequest, name_id: UUID, body: PartIn) -> ItemOut:
    name = name_for(request.user, name_id)
    return _item_of(request, set_part(name=name, by=request.user, **body.dict()))


@router.delete("/names/{uuid:name_id}", response={204: None}, summary="Take a name out")
def delete_name(request: StaffRequest, name_id: UUID) -> Status[None]:
    remove_name(name=name_for(request.user, name_id), by=request.user)
    return Status(204, None)


def _item_of(request: StaffRequest, name: NamedUnit) -> ItemOut:
    return item_as_shown(request, name.item)
