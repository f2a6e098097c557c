"""Verifying the details of one entry against its digest."""

from collections.abc import Iterator

from kepu.foundation.audit import digests, payloads
from kepu.foundation.audit.choices import ERASE
from kepu.foundation.audit.findings import Fault, Finding
from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.core.encryption import Undecryptable


def payload_findings(entry: AuditEntry) -> Iterator[Finding]:
    """What is wrong with the details of ``entry``: changed, removed, or erased by nobody."""
    payload = getattr(entry, "payload", None)
    if payload is None:
        # Entries without details have a digest of the fields alone.
        if entry.digest != digests.entry_digest(fields=entry.fields, payload="", salt=b""):
            yield Finding(Fault.PAYLOAD_REMOVED, entry=entry.pk)
    elif payload.erased_at is not None:
        if not _erasure_is_recorded(entry):
            yield Finding(Fault.ERASURE_UNRECORDED, entry=entry.pk)
    elif not _fits(entry, payload):
        yield Finding(Fault.PAYLOAD_CHANGED, entry=entry.pk)


def _fits(entry: AuditEntry, payload: AuditPayload) -> bool:
    try:
        salt, text = payloads.opened(payload.locked, digest=entry.digest)
    except Undecryptable:
        return False
    return entry.digest == digests.entry_digest(fields=entry.fields, payload=text, salt=salt)


def _erasure_is_recorded(entry: AuditEntry) -> bool:
    return AuditEntry.objects.filter(
        verb=ERASE,
        subject_kind=entry.subject_kind,
        subject_id=entry.subject_id,
        id__gt=entry.pk,
    ).exists()
