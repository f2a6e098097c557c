"""Signatures over seals: Ed25519, so that whoever checks need not hold the key that signs.

``KEPU_SEAL_KEY`` is the private key, base64 of 32 bytes. When it is replaced, the public key
of the old one goes to ``KEPU_SEAL_RETIRED_KEYS``, or its seals no longer verify.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

ALGORITHM = "ed25519"
KEY_BYTES = 32


@dataclass(frozen=True)
class Signature:
    """``key_id`` names the public key, ``value`` is base64."""

    algorithm: str
    key_id: str
    value: str


def sign(message: str) -> Signature:
    """The installation's signature over ``message``."""
    key = _private_key()
    return Signature(
        algorithm=ALGORITHM,
        key_id=key_id(_public_bytes(key)),
        value=base64.b64encode(key.sign(message.encode())).decode(),
    )


def is_signed(message: str, signature: Signature) -> bool:
    """Whether one of the installation's keys, in force or retired, signed ``message``."""
    public = _trusted_keys().get(signature.key_id)
    if public is None or signature.algorithm != ALGORITHM:
        return False
    try:
        value = base64.b64decode(signature.value, validate=True)
        Ed25519PublicKey.from_public_bytes(public).verify(value, message.encode())
    except (ValueError, InvalidSignature):
        return False
    return True


def public_key() -> str:
    """The public key in force, base64: what an outside auditor is given."""
    return base64.b64encode(_public_bytes(_private_key())).decode()


def key_id(public: bytes) -> str:
    """16 hexadecimal digits that name a public key."""
    return hashlib.sha256(public).hexdigest()[:16]


def _trusted_keys() -> dict[str, bytes]:
    retired = [base64.b64decode(text) for text in settings.KEPU_SEAL_RETIRED_KEYS]
    return {key_id(key): key for key in [_public_bytes(_private_key()), *retired]}


def _private_key() -> Ed25519PrivateKey:
    return _parsed(settings.KEPU_SEAL_KEY)


@lru_cache(maxsize=4)
def _parsed(text: str) -> Ed25519PrivateKey:
    seed = base64.b64decode(text)
    if len(seed) != KEY_BYTES:
        raise ImproperlyConfigured("KEPU_SEAL_KEY must be base64 of 32 bytes.")
    return Ed25519PrivateKey.from_private_bytes(seed)


def _public_bytes(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()
