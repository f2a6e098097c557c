"""Erasing what was said about an act, while the act itself stays on record."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.audit.choices import ERASE
from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.audit.services.record_entry import Subject, record, subject_of
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor


def erase_payload(
    *, entry: AuditEntry, by: Actor | None, reason: str, now: datetime | None = None
) -> int:
    """Destroy the key of one entry's payload; 1, or 0 where there was none to destroy.

    ``reason`` is kept in the entry that records the erasure, so it must name no person.
    """
    subject = (entry.subject_kind, entry.subject_id)
    return _erase(subject=subject, entry_ids=[entry.pk], by=by, reason=reason, now=now)


def erase_subject(
    *, subject: Subject, by: Actor | None, reason: str, now: datetime | None = None
) -> int:
    """Destroy the keys of all payloads about ``subject``; how many there were."""
    kind, subject_id = subject_of(subject)
    entries = AuditEntry.objects.filter(subject_kind=kind, subject_id=subject_id)
    # Erasures hold no personal data, and must stay readable to account for the erased.
    ids = list(entries.exclude(verb=ERASE).values_list("pk", flat=True))
    return _erase(subject=(kind, subject_id), entry_ids=ids, by=by, reason=reason, now=now)


def _erase(
    *,
    subject: Subject,
    entry_ids: list[int],
    by: Actor | None,
    reason: str,
    now: datetime | None,
) -> int:
    moment = now or clock.now()
    with transaction.atomic():
        whole = AuditPayload.objects.select_for_update().filter(
            entry_id__in=entry_ids, erased_at__isnull=True
        )
        erased = sorted(whole.values_list("entry_id", flat=True))
        if erased:
            AuditPayload.objects.filter(entry_id__in=erased).update(data_key="", erased_at=moment)
            record(
                verb=ERASE,
                subject=subject,
                by=by,
                payload={"entries": erased, "reason": reason},
                now=moment,
            )
    return len(erased)
