"""Payloads under their own keys."""

from dataclasses import replace

import pytest

from kepu.foundation.audit import payloads
from kepu.foundation.core.encryption import Undecryptable

SALT, DIGEST = b"s" * 16, "d" * 64


@pytest.fixture
def locked():
    return payloads.lock("电话 138", salt=SALT, digest=DIGEST)


def test_payload_opens_again(locked):
    assert payloads.opened(locked, digest=DIGEST) == (SALT, "电话 138")


def test_every_payload_has_a_key_of_its_own(locked):
    other = payloads.lock("电话 138", salt=SALT, digest=DIGEST)

    assert other.data_key != locked.data_key
    with pytest.raises(Undecryptable, match="altered"):
        payloads.opened(replace(locked, data_key=other.data_key), digest=DIGEST)


def test_key_is_bound_to_its_entry(locked):
    with pytest.raises(Undecryptable):
        payloads.opened(locked, digest="e" * 64)


def test_field_key_must_be_there(locked, settings):
    settings.KEPU_FIELD_KEYS = ["new:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]

    with pytest.raises(Undecryptable):
        payloads.opened(locked, digest=DIGEST)


@pytest.mark.parametrize(
    ("ciphertext", "words"),
    [("aes-gcm:%%%", "altered"), ("aes-gcm:", "altered"), ("rot13:YQ==", "not known")],
)
def test_altered_ciphertext_does_not_open(locked, ciphertext, words):
    with pytest.raises(Undecryptable, match=words):
        payloads.opened(replace(locked, ciphertext=ciphertext), digest=DIGEST)


def test_without_a_key_nothing_opens(locked):
    with pytest.raises(Undecryptable, match="erased"):
        payloads.opened(replace(locked, data_key=""), digest=DIGEST)
