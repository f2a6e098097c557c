"""Writing down who signed in and out."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.services.unlock_user import forget_attempts
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


@transaction.atomic
def complete_sign_in(
    *, user: User, session_key: str | None, address: str, now: datetime | None = None
) -> None:
    """The user is in: failed tries are forgotten, the list of sign-ins shows this one."""
    moment = now or clock.now()
    forget_attempts(user=user)
    UserSession.objects.filter(session_key=session_key).update(
        created_at=moment, last_seen_at=moment
    )
    payload = {"address": address}
    record(verb="accounts.user.sign_in", subject=user, by=user, payload=payload, now=moment)


@transaction.atomic
def complete_sign_out(*, user: User, session_key: str | None, now: datetime | None = None) -> None:
    """The user is out: the list of sign-ins forgets this one."""
    UserSession.objects.filter(user=user, session_key=session_key).delete()
    record(verb="accounts.user.sign_out", subject=user, by=user, now=now)


def note_activity(*, session_key: str | None, now: datetime) -> None:
    """Say in the list of sign-ins when this one was used last."""
    UserSession.objects.filter(session_key=session_key).update(last_seen_at=now)
