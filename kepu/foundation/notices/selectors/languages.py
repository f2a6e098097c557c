"""In which language people read."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from kepu.foundation.accounts.models import User
from kepu.foundation.notices.models import NoticePreference


def languages_of(users: Iterable[User]) -> dict[UUID, str]:
    """The language of each user, in one query; the installation's where none was chosen."""
    ids = [user.pk for user in users]
    chosen = NoticePreference.objects.filter(user__in=ids).values_list("user_id", "language")
    return {**dict.fromkeys(ids, settings.LANGUAGE_CODE), **dict(chosen)}


def language_of(user: User) -> str:
    """The language one user wants notices in."""
    return languages_of([user])[user.pk]
