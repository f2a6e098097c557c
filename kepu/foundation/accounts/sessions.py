"""How long a sign-in lasts: half an hour without a sign of life, half a day in any case."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

SIGNED_IN_AT = "accounts.signed_in_at"
ACTIVE_AT = "accounts.active_at"
OWES_SECOND_FACTOR = "accounts.owes_second_factor"
# A session is written once a minute at most, however many pages are opened.
NOTED_EVERY = timedelta(minutes=1)


def begin(session: SessionBase, *, now: datetime) -> None:
    """A sign-in begins."""
    session[SIGNED_IN_AT] = session[ACTIVE_AT] = now.timestamp()


def has_ended(session: SessionBase, *, now: datetime) -> bool:
    """Whether the sign-in has been idle, or has lasted, for too long."""
    idle = timedelta(minutes=settings.KEPU_IDLE_MINUTES)
    whole = timedelta(hours=settings.KEPU_SIGN_IN_HOURS)
    is_idle = now - _at(session, ACTIVE_AT, now) >= idle
    return is_idle or now - _at(session, SIGNED_IN_AT, now) >= whole


def is_due(session: SessionBase, *, now: datetime) -> bool:
    """Whether it is time to note that the session is in use."""
    return ACTIVE_AT not in session or abs(now - _at(session, ACTIVE_AT, now)) >= NOTED_EVERY


def note(session: SessionBase, *, now: datetime) -> None:
    """The session is in use."""
    session.setdefault(SIGNED_IN_AT, now.timestamp())
    session[ACTIVE_AT] = now.timestamp()


def _at(session: SessionBase, key: str, now: datetime) -> datetime:
    stamp = session.get(key)
    return datetime.fromtimestamp(stamp, tz=now.tzinfo) if stamp is not None else now
