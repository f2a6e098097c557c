"""How long what is kept about signing in stays."""

from datetime import datetime, timedelta

from django.conf import settings

KEPT_FORM_LIFE = timedelta(hours=24)


def kept_since(now: datetime) -> datetime:
    """Forms kept before this are gone."""
    return now - KEPT_FORM_LIFE


def attempts_since(now: datetime) -> datetime:
    """Failed sign-ins before this lock nothing any more."""
    return now - 2 * timedelta(minutes=settings.KEPU_LOCKOUT_MINUTES)
