"""When too many failed sign-ins lock an account or an address, and until when.

Five failures within thirty minutes lock for thirty minutes from the fifth (GB/T 22239—2019
asks to limit tries; the numbers are settings).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from kepu.foundation.accounts.choices import AttemptKind


@dataclass(frozen=True)
class Limit:
    """``failures`` within ``window`` lock for as long again."""

    failures: int
    window: timedelta


def limit_of(kind: str) -> Limit:
    """The limit in force. An address may be a whole office's and bears more than an account."""
    failures = {
        AttemptKind.ACCOUNT: settings.KEPU_LOCKOUT_FAILURES,
        AttemptKind.ADDRESS: settings.KEPU_LOCKOUT_ADDRESS_FAILURES,
    }
    return Limit(
        failures=failures[AttemptKind(kind)],
        window=timedelta(minutes=settings.KEPU_LOCKOUT_MINUTES),
    )


def locked_until(failed_at: Sequence[datetime], limit: Limit) -> datetime | None:
    """The end of the lock that these failures, newest first, have brought about; may be past."""
    latest = failed_at[: limit.failures]
    if len(latest) < limit.failures or latest[0] - latest[-1] >= limit.window:
        return None
    return latest[0] + limit.window
