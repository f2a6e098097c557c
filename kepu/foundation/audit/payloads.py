"""Payloads under their own keys: whoever destroys the key has erased the payload.

The data key encrypts the payload; the installation's field keys encrypt the data key. Both
are bound to the entry's digest, so that neither can be moved to another entry.
"""

import base64
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kepu.foundation.audit.digests import SALT_BYTES
from kepu.foundation.core.encryption import Undecryptable, decrypt_bytes, encrypt_bytes

ALGORITHM = "aes-gcm"
NONCE_BYTES = 12


@dataclass(frozen=True)
class LockedPayload:
    """``ciphertext`` opens with the data key; ``data_key`` is that key, itself encrypted."""

    ciphertext: str
    data_key: str


def lock(text: str, *, salt: bytes, digest: str) -> LockedPayload:
    """The canonical ``text`` and its salt under a new data key, for the entry with ``digest``."""
    key, nonce = AESGCM.generate_key(256), os.urandom(NONCE_BYTES)
    sealed = nonce + AESGCM(key).encrypt(nonce, salt + text.encode(), digest.encode())
    return LockedPayload(
        ciphertext=f"{ALGORITHM}:{base64.b64encode(sealed).decode()}",
        data_key=encrypt_bytes(key, purpose=_purpose(digest)),
    )


def opened(locked: LockedPayload, *, digest: str) -> tuple[bytes, str]:
    """Salt and text again; raises `Undecryptable` when altered, moved, or the key destroyed."""
    if not locked.data_key:
        raise Undecryptable("The payload was erased.")
    key = decrypt_bytes(locked.data_key, purpose=_purpose(digest))
    algorithm, _, body = locked.ciphertext.partition(":")
    if algorithm != ALGORITHM:
        raise Undecryptable(f"Payloads under {algorithm!r} are not known.")
    try:
        sealed = base64.b64decode(body, validate=True)
        data = AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], digest.encode())
    except (ValueError, InvalidTag) as error:
        raise Undecryptable("The payload was altered, or belongs to another entry.") from error
    return data[:SALT_BYTES], data[SALT_BYTES:].decode()


def _purpose(digest: str) -> str:
    return f"audit.payload:{digest}"
