"""Payloads of messages at rest: encrypted, and bound to their message."""

import json
from collections.abc import Mapping
from typing import cast

from django.core.serializers.json import DjangoJSONEncoder

from kepu.foundation.core.encryption import decrypt, encrypt
from kepu.foundation.core.jsonvalues import JSON

Payload = Mapping[str, JSON]


def lock(payload: Payload, *, message_id: str) -> str:
    """``payload`` as a token that opens for this message only."""
    text = json.dumps(payload, cls=DjangoJSONEncoder, ensure_ascii=False)
    return encrypt(text, purpose=_purpose(message_id))


def unlock(token: str, *, message_id: str) -> Payload:
    """The payload again; dates and ids have become strings."""
    return cast(Payload, json.loads(decrypt(token, purpose=_purpose(message_id))))


def _purpose(message_id: str) -> str:
    return f"jobs.outbox:{message_id}"
