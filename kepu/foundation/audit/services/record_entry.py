"""Writing down who did what. Every service that changes something calls this."""

import os
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from kepu.foundation.audit import digests, payloads
from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.core import clock
from kepu.foundation.core.jsonvalues import JSON
from kepu.foundation.core.policy import Actor

Subject = Model | tuple[str, UUID]


def record(
    *,
    verb: str,
    subject: Subject,
    by: Actor | None,
    payload: Mapping[str, JSON] | None = None,
    now: datetime | None = None,
) -> AuditEntry:
    """Add one entry, inside the caller's transaction: the act and its entry stand or fall together.

    ``verb`` is ``module.object.act``, as in ``plans.plan.issue``. ``subject`` is a row with a
    UUID key, or its kind (model label in lower case) and id. ``payload`` may hold personal
    data: it is encrypted and can be erased; verb and subject stay for ever.
    """
    kind, subject_id = subject_of(subject)
    fields = digests.EntryFields(
        at=now or clock.now(),
        actor_id=by.pk if by is not None else None,
        verb=verb,
        subject_kind=kind,
        subject_id=subject_id,
    )
    # Without a payload there is nothing to keep a salt in, and nothing that needs one.
    salt = os.urandom(digests.SALT_BYTES) if payload else b""
    text = digests.canonical(payload) if payload else ""
    digest = digests.entry_digest(fields=fields, payload=text, salt=salt)
    with transaction.atomic():
        entry = AuditEntry.objects.create(**vars(fields), digest=digest)
        if payload:
            locked = payloads.lock(text, salt=salt, digest=digest)
            AuditPayload.objects.create(
                entry=entry, ciphertext=locked.ciphertext, data_key=locked.data_key
            )
    return entry


def subject_of(subject: Subject) -> tuple[str, UUID]:
    """The kind and id under which ``subject`` is recorded."""
    if isinstance(subject, Model):
        return subject._meta.label_lower, subject.pk
    kind, subject_id = subject
    return kind.lower(), subject_id
