"""One's own notices over the API."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from ninja import Router, Schema
from ninja.pagination import PageNumberPagination, paginate

from kepu.foundation.accounts.requests import StaffRequest
from kepu.foundation.notices import selectors, services
from kepu.foundation.notices.models import Notice

router = Router(tags=["notices"])


class NoticeOut(Schema):
    """A notice to the user of the token; ``url`` is the path of the page it is about."""

    id: UUID
    kind: str
    title: str
    body: str
    url: str
    created_at: datetime
    read_at: datetime | None


class ReadOut(Schema):
    """How many notices were unread before."""

    count: int


@router.get("", response=list[NoticeOut], summary="My notices")
@paginate(PageNumberPagination, page_size=50)
def list_notices(request: StaffRequest, unread: bool = False) -> QuerySet[Notice]:
    """Latest first; ``unread=true`` leaves out what was read."""
    return selectors.notices_for(request.user, only_unread=unread)


@router.post("/read", response=ReadOut, summary="Mark all as read")
def read_all(request: StaffRequest) -> ReadOut:
    """Safe to repeat."""
    return ReadOut(count=services.mark_all_read(by=request.user))


@router.post("/{uuid:notice_id}/read", response=NoticeOut, summary="Mark one as read")
def read_one(request: StaffRequest, notice_id: UUID) -> Notice:
    """Safe to repeat; the first reading counts."""
    notice = selectors.notice_for(request.user, notice_id)
    return services.mark_read(notice=notice, by=request.user)
