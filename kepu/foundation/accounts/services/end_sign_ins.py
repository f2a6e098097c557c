"""Signing out elsewhere."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import SignInPolicy
from kepu.foundation.accounts.selectors import sign_ins_for
from kepu.foundation.audit.services import record


@transaction.atomic
def end_sign_in(*, sign_in: UserSession, by: User, now: datetime | None = None) -> None:
    """Sign the user out on one device."""
    SignInPolicy().require(by, "end", sign_in)
    _end(UserSession.objects.filter(pk=sign_in.pk))
    record(verb="accounts.user.end_sign_in", subject=by, by=by, payload={"count": 1}, now=now)


@transaction.atomic
def end_other_sign_ins(*, by: User, kept_key: str | None, now: datetime | None = None) -> int:
    """Sign the user out everywhere but in the session ``kept_key``; how many ended."""
    others = UserSession.objects.filter(pk__in=sign_ins_for(by).values("pk"))
    count = _end(others.exclude(session_key=kept_key or ""))
    if count:
        payload = {"count": count}
        record(verb="accounts.user.end_sign_in", subject=by, by=by, payload=payload, now=now)
    return count


def end_all_sign_ins(*, user: User) -> int:
    """Sign ``user`` out everywhere, as part of closing or resetting an account."""
    return _end(UserSession.objects.filter(user=user))


def _end(sign_ins: QuerySet[UserSession]) -> int:
    # Read first: without its session a sign-in is no longer found among those that are open.
    ended = dict(sign_ins.values_list("pk", "session_key"))
    Session.objects.filter(session_key__in=ended.values()).delete()
    UserSession.objects.filter(pk__in=ended).delete()
    return len(ended)
