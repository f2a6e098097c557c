"""A person's notices."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.policy import NoticePolicy


def notices_for(user: Actor, *, only_unread: bool = False) -> QuerySet[Notice]:
    """The user's notices, latest first."""
    notices = NoticePolicy().visible(user).order_by("-created_at", "pk")
    return notices.filter(read_at__isnull=True) if only_unread else notices


def notice_for(user: Actor, pk: UUID) -> Notice:
    """One notice to this user, or not-found."""
    try:
        return notices_for(user).get(pk=pk)
    except Notice.DoesNotExist:
        raise NotVisible(_("There is no such notice, or it went to somebody else.")) from None


def unread_count(user: Actor) -> int:
    """How many notices the user has not read."""
    return Notice.objects.filter(recipient=user.pk, read_at__isnull=True).count()
