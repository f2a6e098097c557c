"""Note that a notice was read."""

from datetime import datetime

from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.policy import NoticePolicy
from kepu.foundation.notices.selectors import notices_for


def mark_read(*, notice: Notice, by: User, now: datetime | None = None) -> Notice:
    """Note that its recipient has read ``notice``; the first reading counts.

    A mark in one's own list like a dog-ear, not an act in the district's work: it leaves no
    audit entry.
    """
    NoticePolicy().require(by, "view", notice)
    Notice.objects.filter(pk=notice.pk, read_at__isnull=True).update(read_at=now or clock.now())
    notice.refresh_from_db(fields=["read_at"])
    return notice


def mark_all_read(*, by: User, now: datetime | None = None) -> int:
    """Note that the user has read everything; returns how many were unread."""
    unread = notices_for(by, only_unread=True).values("pk")
    return Notice.objects.filter(pk__in=unread).update(read_at=now or clock.now())
