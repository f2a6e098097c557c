"""Turning two-step sign-in on and off, as far as it concerns the record."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.services.end_sign_ins import end_all_sign_ins
from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor


def note_second_factor(*, user: User, is_on: bool, now: datetime | None = None) -> None:
    """Write down that the user has turned their own two-step sign-in on or off."""
    verb = "accounts.user.add_second_factor" if is_on else "accounts.user.remove_second_factor"
    record(verb=verb, subject=user, by=user, now=now)


@transaction.atomic
def remove_second_factor(*, user: User, by: Actor, now: datetime | None = None) -> None:
    """Take a lost second factor away and end all sign-ins.

    Where a role asks for two steps, the next sign-in leads straight to setting it up anew.
    """
    UserPolicy().require(by, "remove_second_factor", user)
    removed, _by_model = Authenticator.objects.filter(user=user).delete()
    if removed:
        end_all_sign_ins(user=user)
        record(verb="accounts.user.remove_second_factor", subject=user, by=by, now=now)
