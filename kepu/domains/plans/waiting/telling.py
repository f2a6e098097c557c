"""Telling the people who act for a unit."""

from collections.abc import Mapping
from datetime import date, datetime

from kepu.foundation.access.selectors.holders import holders_of
from kepu.foundation.core.roles import LIAISON
from kepu.foundation.notices.services import notify
from kepu.foundation.units.models import Unit


def tell_liaisons(
    *,
    kind: str,
    unit: Unit,
    context: Mapping[str, str | date],
    dedupe_key: str,
    url: str,
    now: datetime,
) -> int:
    """Notify everyone who reports for ``unit`` today, each once per ``dedupe_key``.

    Returns how many people were told who had not been told before.
    """
    made = notify(
        kind=kind,
        recipients=holders_of(LIAISON, unit),
        context=context,
        dedupe_key=dedupe_key,
        url=url,
        now=now,
    )
    return len(made)
