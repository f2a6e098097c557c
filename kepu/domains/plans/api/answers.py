"""What a call about an item answers."""

from kepu.domains.plans.api.draft_shapes import ItemOut, item_out
from kepu.domains.plans.models import Item
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.foundation.accounts.requests import StaffRequest


def item_as_shown(request: StaffRequest, item: Item) -> ItemOut:
    """The item as the draft shows it now."""
    return item_out(draft_for(request.user, item.plan_id).item(item.pk))
