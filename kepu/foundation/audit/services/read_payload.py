"""Reading what was said in an entry, which is itself recorded."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import cast

from django.db import transaction
from django.utils.translation import gettext as _

from kepu.foundation.audit import payloads
from kepu.foundation.audit.choices import READ
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.policy import AuditEntryPolicy
from kepu.foundation.audit.services.record_entry import record
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.jsonvalues import JSON
from kepu.foundation.core.policy import Actor

Payload = Mapping[str, JSON]


def read_payload(*, entry: AuditEntry, by: Actor | None, now: datetime | None = None) -> Payload:
    """The details of ``entry``, empty where none were given; `Conflict` where they are erased."""
    AuditEntryPolicy().require(by, "read", entry)
    payload = getattr(entry, "payload", None)
    if payload is None:
        return {}
    if payload.erased_at is not None:
        raise Conflict(_("The details of this entry have been erased; the entry itself stays."))
    with transaction.atomic():
        record(
            verb=READ,
            subject=(entry.subject_kind, entry.subject_id),
            by=by,
            payload={"entry": entry.pk},
            now=now,
        )
        _salt, text = payloads.opened(payload.locked, digest=entry.digest)
    return cast(Payload, json.loads(text))
