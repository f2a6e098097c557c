"""Putting a message into the outbox."""

import uuid
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings

from kepu.foundation.core import clock
from kepu.foundation.jobs import payloads
from kepu.foundation.jobs.models import OutboxMessage
from kepu.foundation.jobs.payloads import Payload


def enqueue(
    *, channel: str, dedupe_key: str, payload: Payload, now: datetime | None = None
) -> OutboxMessage:
    """Have ``payload`` leave by ``channel`` once the caller's transaction is committed.

    A second call with the same ``dedupe_key`` returns the first message and sends nothing more.
    """
    moment = now or clock.now()
    key = uuid.uuid4()
    message_id = f"<{key}@{urlsplit(settings.KEPU_SITE_URL).hostname}>"
    message, _created = OutboxMessage.objects.get_or_create(
        dedupe_key=dedupe_key,
        defaults={
            "id": key,
            "channel": channel,
            "message_id": message_id,
            "payload": payloads.lock(payload, message_id=message_id),
            "next_attempt_at": moment,
            "created_at": moment,
        },
    )
    return message
