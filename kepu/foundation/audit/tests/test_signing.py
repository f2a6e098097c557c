"""Signatures, and keys that are replaced."""

import base64

import pytest
from django.core.exceptions import ImproperlyConfigured

from kepu.foundation.audit import signing

OLD = base64.b64encode(b"the key before, it has 32 bytes.").decode()
NEW = base64.b64encode(b"the key in force, 32 bytes long.").decode()


@pytest.fixture
def signed(settings):
    """Something signed with a key that has been replaced since, and that key's public half."""
    settings.KEPU_SEAL_KEY = OLD
    signature, public = signing.sign("root"), signing.public_key()
    settings.KEPU_SEAL_KEY = NEW
    return signature, public


def test_signature_holds_for_its_text_alone():
    signature = signing.sign("root")

    assert signing.is_signed("root", signature)
    assert not signing.is_signed("other", signature)


def test_replaced_key_is_no_longer_believed(signed):
    assert not signing.is_signed("root", signed[0])


def test_replaced_key_is_believed_while_it_is_listed(signed, settings):
    settings.KEPU_SEAL_RETIRED_KEYS = [signed[1]]

    assert signing.is_signed("root", signed[0])
    assert not signing.is_signed("other", signed[0])


@pytest.mark.parametrize("value", ["", "not base64!", base64.b64encode(b"short").decode()])
def test_malformed_signature_is_none(value):
    signature = signing.sign("root")

    assert not signing.is_signed(
        "root", signing.Signature(signing.ALGORITHM, signature.key_id, value)
    )


def test_unknown_algorithm_is_none():
    signature = signing.sign("root")

    assert not signing.is_signed(
        "root", signing.Signature("rot13", signature.key_id, signature.value)
    )


def test_key_of_another_length_is_refused(settings):
    settings.KEPU_SEAL_KEY = base64.b64encode(b"short").decode()

    with pytest.raises(ImproperlyConfigured, match="32 bytes"):
        signing.public_key()
