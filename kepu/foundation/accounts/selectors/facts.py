"""How an account stands, for the page of administrators."""

from dataclasses import dataclass
from datetime import datetime

from kepu.foundation.accounts.attempt_keys import account_key
from kepu.foundation.accounts.choices import AttemptKind
from kepu.foundation.accounts.lockout import limit_of, locked_until
from kepu.foundation.accounts.models import SignInAttempt, User
from kepu.foundation.accounts.selectors.sign_ins import (
    has_second_factor,
    is_second_factor_required,
    sign_ins_for,
)
from kepu.foundation.core import clock


@dataclass(frozen=True)
class AccountFacts:
    """``locked_until`` is none unless signing in is refused at this moment."""

    has_password: bool
    has_second_factor: bool
    is_second_factor_required: bool
    sign_in_count: int
    locked_until: datetime | None


def account_facts(user: User) -> AccountFacts:
    """How ``user`` stands now."""
    return AccountFacts(
        has_password=user.has_usable_password(),
        has_second_factor=has_second_factor(user),
        is_second_factor_required=is_second_factor_required(user),
        sign_in_count=sign_ins_for(user).count(),
        locked_until=_lock_of(user, clock.now()),
    )


def _lock_of(user: User, now: datetime) -> datetime | None:
    limit = limit_of(AttemptKind.ACCOUNT)
    key = account_key(user.pk)
    failed = SignInAttempt.objects.filter(kind=AttemptKind.ACCOUNT, key=key).order_by("-at")
    until = locked_until(list(failed.values_list("at", flat=True)[: limit.failures]), limit)
    return until if until and until > now else None
