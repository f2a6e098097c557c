"""Encryption of single values, behind one interface.

A stored value is ``algorithm:key id:base64(nonce + ciphertext + tag)``, so keys and
algorithms can be replaced one value at a time (rules on replaceable cryptography,
GB/T 39786—2021). Values are bound to the place they stand in by ``purpose``, which is
authenticated with them: a token copied into another column does not open there.

Keys stand in ``KEPU_FIELD_KEYS``, newest first, each ``id:base64 of 32 bytes``. New values
take the first key and ``KEPU_FIELD_ALGORITHM``; old values open as long as their key stays.
"""

import base64
import binascii
import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

AES_GCM = "aes-gcm"
SM4_GCM = "sm4-gcm"
ALGORITHMS = {AES_GCM: (algorithms.AES, 32), SM4_GCM: (algorithms.SM4, 16)}
NONCE_BYTES = 12
TAG_BYTES = 16
KEY_BYTES = 32


class Undecryptable(Exception):
    """A stored value that no key of the installation opens: altered, moved, or its key gone."""


def encrypt(value: str, *, purpose: str) -> str:
    """The token of ``value``, which only `decrypt` with the same ``purpose`` opens."""
    return encrypt_bytes(value.encode(), purpose=purpose)


def decrypt(token: str, *, purpose: str) -> str:
    """The value in ``token``; raises `Undecryptable`."""
    return decrypt_bytes(token, purpose=purpose).decode()


def encrypt_bytes(value: bytes, *, purpose: str) -> str:
    """The token of ``value``; tokens are ASCII text and differ at every call."""
    key_id, entry = next(iter(_keyring().items()))
    algorithm = settings.KEPU_FIELD_ALGORITHM
    if algorithm not in ALGORITHMS:
        raise ImproperlyConfigured(f"KEPU_FIELD_ALGORITHM must be one of {', '.join(ALGORITHMS)}")
    nonce = os.urandom(NONCE_BYTES)
    cipher, _ = ALGORITHMS[algorithm]
    encryptor = Cipher(cipher(_derived(entry, algorithm)), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(purpose.encode())
    sealed = nonce + encryptor.update(value) + encryptor.finalize() + encryptor.tag
    return f"{algorithm}:{key_id}:{base64.b64encode(sealed).decode()}"


def decrypt_bytes(token: str, *, purpose: str) -> bytes:
    """The bytes in ``token``; raises `Undecryptable`."""
    algorithm, key_id, sealed = _parts(token)
    entry = _keyring().get(key_id)
    if entry is None:
        raise Undecryptable(f"There is no key {key_id!r} in KEPU_FIELD_KEYS.")
    cipher, _ = ALGORITHMS[algorithm]
    mode = modes.GCM(sealed[:NONCE_BYTES], sealed[-TAG_BYTES:])
    decryptor = Cipher(cipher(_derived(entry, algorithm)), mode).decryptor()
    decryptor.authenticate_additional_data(purpose.encode())
    try:
        return decryptor.update(sealed[NONCE_BYTES:-TAG_BYTES]) + decryptor.finalize()
    except InvalidTag as error:
        raise Undecryptable("The value was altered, or belongs to another place.") from error


def is_current(token: str) -> bool:
    """Whether ``token`` already stands under the newest key and the algorithm in force."""
    prefix = f"{settings.KEPU_FIELD_ALGORITHM}:{next(iter(_keyring()))}:"
    return token.startswith(prefix)


def blind_index(value: str, *, purpose: str) -> str:
    """A keyed hash (64 hexadecimal digits) by which an encrypted value is found again.

    The caller normalises ``value`` first; equal values give equal hashes within a purpose.
    """
    if not settings.KEPU_INDEX_KEY:
        raise ImproperlyConfigured("KEPU_INDEX_KEY is not set.")
    message = purpose.encode() + b"\0" + value.encode()
    return hmac.new(settings.KEPU_INDEX_KEY.encode(), message, hashlib.sha256).hexdigest()


def _parts(token: str) -> tuple[str, str, bytes]:
    """Algorithm, key id and sealed bytes of a token."""
    algorithm, _, rest = token.partition(":")
    key_id, _, body = rest.partition(":")
    try:
        sealed = base64.b64decode(body, validate=True)
    except binascii.Error as error:
        raise Undecryptable("The value is not an encrypted one.") from error
    if algorithm not in ALGORITHMS or len(sealed) < NONCE_BYTES + TAG_BYTES:
        raise Undecryptable("The value is not an encrypted one.")
    return algorithm, key_id, sealed


def _keyring() -> dict[str, bytes]:
    """Key id to key, newest first."""
    entries = tuple(settings.KEPU_FIELD_KEYS)
    if not entries:
        raise ImproperlyConfigured("KEPU_FIELD_KEYS is empty: name at least one key.")
    return _parsed(entries)


@lru_cache(maxsize=8)
def _parsed(entries: tuple[str, ...]) -> dict[str, bytes]:
    keys: dict[str, bytes] = {}
    for entry in entries:
        key_id, _, text = entry.partition(":")
        key = base64.b64decode(text)
        if not key_id or len(key) != KEY_BYTES:
            raise ImproperlyConfigured(f"KEPU_FIELD_KEYS: {key_id!r} is not id:base64 of 32 bytes")
        keys[key_id] = key
    return keys


@lru_cache(maxsize=32)
def _derived(key: bytes, algorithm: str) -> bytes:
    """One key per algorithm, so that no key ever serves two."""
    _, length = ALGORITHMS[algorithm]
    return HKDF(
        algorithm=hashes.SHA256(), length=length, salt=None, info=f"kepu field {algorithm}".encode()
    ).derive(key)
