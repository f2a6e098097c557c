"""The inbox over the API."""

from datetime import date, datetime
from uuid import UUID

from ninja import Router, Schema

from kepu.engines.workflow.selectors import InboxEntry, InboxGroup, inbox_for
from kepu.foundation.accounts.requests import StaffRequest

router = Router(tags=["inbox"])


class WaitingOut(Schema):
    """One thing to do; ``url`` is the path of the page where it is done."""

    subject: UUID
    title: str
    unit: str
    due_on: date | None
    opened_at: datetime
    url: str
    is_late: bool

    @staticmethod
    def resolve_subject(entry: InboxEntry) -> UUID:
        return entry.subject_id


class InboxGroupOut(Schema):
    """Everything of one kind, the most pressing first; ``label`` says what to do."""

    kind: str
    label: str
    entries: list[WaitingOut]

    @staticmethod
    def resolve_kind(group: InboxGroup) -> str:
        return group.kind.name

    @staticmethod
    def resolve_label(group: InboxGroup) -> str:
        return str(group.kind.label)


@router.get("/inbox", response=list[InboxGroupOut], summary="What waits for me")
def list_inbox(request: StaffRequest) -> list[InboxGroup]:
    """Open work of the units the user acts for, by kind."""
    return inbox_for(request.user)
