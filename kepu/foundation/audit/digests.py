"""What is hashed, byte for byte. Changing anything here breaks every chain already sealed.

    digest = SHA-256(salt, fields, payload)            kept in the entry; the salt goes with
                                                       the payload when that is erased
    leaf   = SHA-256(id, fields, digest)               one per entry, kept in its seal
    root   = SHA-256(seq, first, last, prev, leaves)   one per seal, signed and exported

Every hashed text begins with its own label, so that no value passes for another kind.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder

from kepu.foundation.core.jsonvalues import JSON

GENESIS = "0" * 64
LEAF_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True)
class EntryFields:
    """The part of an entry that stays in the clear for ever."""

    at: datetime
    actor_id: UUID | None
    verb: str
    subject_kind: str
    subject_id: UUID

    def text(self) -> str:
        """One canonical line; ``at`` in UTC with microseconds on every database."""
        return canonical(
            [
                self.at.astimezone(UTC).isoformat(timespec="microseconds"),
                str(self.actor_id) if self.actor_id else None,
                self.verb,
                self.subject_kind,
                str(self.subject_id),
            ]
        )


def canonical(value: JSON) -> str:
    """``value`` as JSON in one spelling only: sorted keys, no spaces, characters as they are."""
    return json.dumps(
        value, cls=DjangoJSONEncoder, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )


def entry_digest(*, fields: EntryFields, payload: str, salt: bytes) -> str:
    """64 hexadecimal digits over the fields and the canonical ``payload`` ("" when none)."""
    return _hash("kepu audit entry 1", salt.hex(), fields.text(), payload).hex()


def leaf(*, entry_id: int, fields: EntryFields, digest: str) -> bytes:
    """The 32 bytes by which an entry stands in its seal."""
    return _hash("kepu audit leaf 1", str(entry_id), fields.text(), digest)


def root(*, seq: int, first: int, last: int, prev: str, leaves: bytes) -> str:
    """64 hexadecimal digits over a whole batch and the root before it."""
    return _hash("kepu audit root 1", str(seq), str(first), str(last), prev, leaves.hex()).hex()


def pack(leaves: Iterable[tuple[int, bytes]]) -> bytes:
    """Entry ids and leaves as one block: 8 bytes of id, 32 of leaf, in the order given."""
    return b"".join(entry_id.to_bytes(8, "big") + value for entry_id, value in leaves)


def unpack(block: bytes) -> dict[int, bytes]:
    """Entry id to leaf, as `pack` wrote them."""
    step = 8 + LEAF_BYTES
    return {
        int.from_bytes(block[at : at + 8], "big"): block[at + 8 : at + step]
        for at in range(0, len(block), step)
    }


def _hash(*parts: str) -> bytes:
    # The length before each part keeps ("ab", "c") and ("a", "bc") apart.
    joined = b"".join(
        len(data).to_bytes(8, "big") + data for data in (part.encode() for part in parts)
    )
    return hashlib.sha256(joined).digest()
