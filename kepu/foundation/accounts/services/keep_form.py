"""Keeping what was entered when a sign-in has ended."""

import json
from datetime import datetime

from kepu.foundation.accounts.models import KeptForm, User
from kepu.foundation.accounts.policy import KeptFormPolicy
from kepu.foundation.accounts.retention import kept_since
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor

SIZE_LIMIT = 1024 * 1024
FORMS_PER_USER = 10


def keep_form(
    *,
    user: User,
    path: str,
    fields: list[tuple[str, str]],
    had_files: bool,
    now: datetime | None = None,
) -> KeptForm | None:
    """Keep ``fields`` for ``user``, encrypted; nothing when they are more than a megabyte.

    At most ten forms are kept for a user; an older one makes room.
    """
    content = json.dumps(fields, ensure_ascii=False)
    if len(content.encode()) > SIZE_LIMIT:
        return None
    kept = KeptForm.objects.create(
        user=user, path=path, content=content, had_files=had_files, kept_at=now or clock.now()
    )
    newest = KeptForm.objects.filter(user=user)[:FORMS_PER_USER].values_list("pk", flat=True)
    KeptForm.objects.filter(user=user).exclude(pk__in=list(newest)).delete()
    return kept


def discard_form(*, kept: KeptForm, by: Actor) -> None:
    """Forget a kept form: it was sent, or is not wanted any more."""
    KeptFormPolicy().require(by, "discard", kept)
    kept.delete()


def purge_kept_forms(*, now: datetime) -> int:
    """Forget the forms that nobody came back for; their number."""
    count, _by_model = KeptForm.objects.filter(kept_at__lte=kept_since(now)).delete()
    return count
