"""Recording that the record was carried out of the system."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth import get_user_model

from kepu.foundation.audit.choices import EXPORT
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.policy import AuditEntryPolicy
from kepu.foundation.audit.services.record_entry import record
from kepu.foundation.core.jsonvalues import JSON
from kepu.foundation.core.policy import Actor


def record_export(
    *, filters: Mapping[str, JSON], by: Actor, now: datetime | None = None
) -> AuditEntry:
    """Ask for the right to export and note who took which part of the record, as one act."""
    AuditEntryPolicy().require_anywhere(by, "export")
    subject = (get_user_model()._meta.label_lower, by.pk)
    return record(verb=EXPORT, subject=subject, by=by, payload=filters, now=now)
