"""Looking at what the reading was not sure of, over the API; merging and splitting items."""

from uuid import UUID, uuid4

from ninja import Field, Router, Schema, Status

from kepu.domains.plans.api.answers import item_as_shown
from kepu.domains.plans.api.draft_shapes import ItemOut
from kepu.domains.plans.selectors.draft_parts import finding_for, item_for
from kepu.domains.plans.selectors.plans import plan_for
from kepu.domains.plans.services.merge_items import merge_items
from kepu.domains.plans.services.settle_doubts import reopen_doubts, settle_doubts
from kepu.domains.plans.services.settle_finding import (
    apply_finding,
    reopen_finding,
    settle_finding,
)
from kepu.domains.plans.services.settle_kind import reopen_kind, settle_kind
from kepu.domains.plans.services.split_item import split_item
from kepu.foundation.accounts.requests import StaffRequest

router = Router(tags=["drafts"])


class SettleIn(Schema):
    """Whether the suggestion is written into the item first."""

    apply: bool = False


class KindIn(Schema):
    """A kind of finding, by its ``code``; with ``reopen`` all of it are opened again."""

    code: str
    reopen: bool = False


class CountOut(Schema):
    """How many findings have changed."""

    count: int


class MergeIn(Schema):
    """The item that stands next and is taken in."""

    other: UUID


class SplitIn(Schema):
    """The second item begins at character ``at`` of the text ``seen``; ``key`` becomes its id."""

    at: int
    seen: str
    key: UUID = Field(default_factory=uuid4)


@router.post("/findings/{uuid:finding_id}/settle", response={204: None}, summary="Settle a finding")
def post_settle(request: StaffRequest, finding_id: UUID, body: SettleIn) -> Status[None]:
    finding = finding_for(request.user, finding_id)
    act = apply_finding if body.apply else settle_finding
    act(finding=finding, by=request.user)
    return Status(204, None)


@router.post("/findings/{uuid:finding_id}/reopen", response={204: None}, summary="Open a finding")
def post_reopen(request: StaffRequest, finding_id: UUID) -> Status[None]:
    """Open the finding again, and take back what accepting it had written."""
    reopen_finding(finding=finding_for(request.user, finding_id), by=request.user)
    return Status(204, None)


@router.post("/{uuid:plan_id}/findings", response=CountOut, summary="Settle findings of a kind")
def post_kind(request: StaffRequest, plan_id: UUID, body: KindIn) -> CountOut:
    plan = plan_for(request.user, plan_id, "edit")
    act = reopen_kind if body.reopen else settle_kind
    return CountOut(count=act(plan=plan, code=body.code, by=request.user))


@router.post("/items/{uuid:item_id}/check", response=ItemOut, summary="Look at an item's doubts")
def post_check(request: StaffRequest, item_id: UUID) -> ItemOut:
    item = item_for(request.user, item_id)
    return item_as_shown(request, settle_doubts(item=item, by=request.user))


@router.post("/items/{uuid:item_id}/uncheck", response=ItemOut, summary="Ask about an item again")
def post_uncheck(request: StaffRequest, item_id: UUID) -> ItemOut:
    item = item_for(request.user, item_id)
    return item_as_shown(request, reopen_doubts(item=item, by=request.user))


@router.post("/items/{uuid:item_id}/merge", response=ItemOut, summary="Merge two items")
def post_merge(request: StaffRequest, item_id: UUID, body: MergeIn) -> ItemOut:
    """The item with what the next one held."""
    item = item_for(request.user, item_id)
    return item_as_shown(request, merge_items(item=item, other=body.other, by=request.user))


@router.post("/items/{uuid:item_id}/split", response={201: ItemOut}, summary="Split an item")
def post_split(request: StaffRequest, item_id: UUID, body: SplitIn) -> Status[ItemOut]:
    """The second item."""
    item = item_for(request.user, item_id)
    made = split_item(item=item, by=request.user, **body.dict())
    return Status(201, item_as_shown(request, made))
