"""Letting somebody try again before the lock ends by itself."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.accounts.attempt_keys import account_key
from kepu.foundation.accounts.choices import AttemptKind
from kepu.foundation.accounts.models import SignInAttempt, User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.retention import attempts_since
from kepu.foundation.audit.services import record
from kepu.foundation.core.policy import Actor


@transaction.atomic
def unlock_user(*, user: User, by: Actor | None, now: datetime | None = None) -> None:
    """Forget the failed sign-ins of the account; those of addresses stay."""
    UserPolicy().require(by, "unlock", user)
    forget_attempts(user=user)
    record(verb="accounts.user.unlock", subject=user, by=by, now=now)


def forget_attempts(*, user: User) -> None:
    """Drop what was counted against the account, as a completed sign-in does."""
    key = account_key(user.pk)
    SignInAttempt.objects.filter(kind=AttemptKind.ACCOUNT, key=key).delete()


def forget_old_attempts(*, now: datetime) -> int:
    """Drop failed sign-ins that lock nothing any more; their number."""
    count, _by_model = SignInAttempt.objects.filter(at__lt=attempts_since(now)).delete()
    return count
