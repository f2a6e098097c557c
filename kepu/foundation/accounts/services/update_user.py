"""Changing what an account is called by."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.services.account_names import normalise_email, normalise_username
from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor


@transaction.atomic
def update_user(
    *, user: User, username: str, email: str, by: Actor | None, now: datetime | None = None
) -> User:
    """Set sign-in name and e-mail. Raises `InvalidInput` or `Conflict`, naming the field."""
    UserPolicy().require(by, "update", user)
    current = User.objects.select_for_update().get(pk=user.pk)
    before = (current.username, current.email)
    current.username = normalise_username(username, except_user=current)
    current.email = normalise_email(email, except_user=current)
    if (current.username, current.email) != before:
        current.save(update_fields=["username", "email"])
        record(verb="accounts.user.update", subject=current, by=by, now=now)
    return current
