"""Counting failed sign-ins. Rows are shared by all processes, unlike a cache in memory."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.attempt_keys import account_key, address_key, unknown_account_key
from kepu.foundation.accounts.choices import AttemptKind
from kepu.foundation.accounts.lockout import limit_of, locked_until
from kepu.foundation.accounts.models import SignInAttempt, User
from kepu.foundation.accounts.selectors import account_named
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import TooMany

# What an attempt on an account that does not exist is recorded upon.
NOBODY = ("accounts.user", UUID(int=0))


@dataclass(frozen=True)
class Attempt:
    """A sign-in under way: it counts as failed unless `forgive_attempt` takes it back."""

    account: User | None
    address: str
    rows: tuple[SignInAttempt, ...]
    at: datetime


def open_attempt(*, login: str, address: str, now: datetime | None = None) -> Attempt:
    """Count an attempt before anything is checked, so that no two slip through side by side.

    Raises `TooMany` while the account or the address is locked. Names that belong to no
    account are counted and locked like any other: the answer tells nothing.
    """
    moment = now or clock.now()
    account = account_named(login)
    keys = {
        AttemptKind.ACCOUNT: account_key(account.pk) if account else unknown_account_key(login),
        AttemptKind.ADDRESS: address_key(address),
    }
    rows = tuple(
        SignInAttempt.objects.create(kind=kind, key=key, at=moment) for kind, key in keys.items()
    )
    locks = [until for row in rows if (until := _locked_until(row)) and until > moment]
    if locks:
        _take_back(rows)
        raise TooMany(
            _("Signing in failed too often. For safety, further tries are refused for a while."),
            retry_at=max(locks),
            code="locked",
        )
    return Attempt(account, address, rows, moment)


def forgive_attempt(*, attempt: Attempt) -> None:
    """What was entered was right: the attempt does not count."""
    _take_back(attempt.rows)


@transaction.atomic
def fail_attempt(*, attempt: Attempt) -> None:
    """Write down that the attempt failed, and that it locked the account if it did."""
    subject = attempt.account or NOBODY
    payload = {"address": attempt.address}
    record(
        verb="accounts.user.fail_sign_in",
        subject=subject,
        by=None,
        payload=payload,
        now=attempt.at,
    )
    if any(_locks_now(row) for row in attempt.rows):
        record(verb="accounts.user.lock", subject=subject, by=None, payload=payload, now=attempt.at)


def _locked_until(row: SignInAttempt) -> datetime | None:
    """The end of the lock that the attempts before ``row`` have brought about."""
    limit = limit_of(row.kind)
    others = SignInAttempt.objects.filter(kind=row.kind, key=row.key).exclude(pk=row.pk)
    failed_at = others.order_by("-at").values_list("at", flat=True)[: limit.failures]
    return locked_until(list(failed_at), limit)


def _locks_now(row: SignInAttempt) -> bool:
    limit = limit_of(row.kind)
    failed_at = SignInAttempt.objects.filter(kind=row.kind, key=row.key).order_by("-at")
    latest = list(failed_at.values_list("at", flat=True)[: limit.failures])
    return locked_until(latest, limit) is not None


def _take_back(rows: tuple[SignInAttempt, ...]) -> None:
    SignInAttempt.objects.filter(pk__in=[row.pk for row in rows]).delete()
