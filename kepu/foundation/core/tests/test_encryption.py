"""Single values are encrypted, bound to their place, and survive a change of keys."""

import base64

import pytest
from django.core.exceptions import ImproperlyConfigured

from kepu.foundation.core.encryption import (
    Undecryptable,
    blind_index,
    decrypt,
    decrypt_bytes,
    encrypt,
    encrypt_bytes,
    is_current,
)

OLD = "old:" + base64.b64encode(b"o" * 32).decode()
NEW = "new:" + base64.b64encode(b"n" * 32).decode()
TEXT = "西城区展览路"


@pytest.fixture(params=["aes-gcm", "sm4-gcm"])
def algorithm(request, settings):
    settings.KEPU_FIELD_ALGORITHM = request.param
    return request.param


def test_text_comes_back_and_names_its_algorithm(algorithm):
    token = encrypt(TEXT, purpose="a")
    assert token.startswith(f"{algorithm}:test:")
    assert decrypt(token, purpose="a") == TEXT


def test_bytes_come_back(algorithm):
    assert decrypt_bytes(encrypt_bytes(b"\x00\xff", purpose="a"), purpose="a") == b"\x00\xff"


def test_tokens_of_one_value_differ(algorithm):
    assert encrypt(TEXT, purpose="a") != encrypt(TEXT, purpose="a")


def test_a_token_opens_only_in_its_own_place(algorithm):
    with pytest.raises(Undecryptable, match="another place"):
        decrypt(encrypt(TEXT, purpose="a"), purpose="b")


@pytest.mark.parametrize("position", [0, 12, -1])
def test_an_altered_token_is_refused(algorithm, position):
    head, _, body = encrypt(TEXT, purpose="a").rpartition(":")
    sealed = bytearray(base64.b64decode(body))
    sealed[position] ^= 1
    with pytest.raises(Undecryptable, match="altered"):
        decrypt(f"{head}:{base64.b64encode(bytes(sealed)).decode()}", purpose="a")


@pytest.mark.parametrize("token", ["", "13812345678", "aes-gcm:test:%%", "aes-gcm:test:YWJj"])
def test_what_is_not_a_token_is_refused(token):
    with pytest.raises(Undecryptable, match="not an encrypted one"):
        decrypt(token, purpose="a")


def test_the_algorithm_in_a_token_cannot_be_exchanged():
    token = encrypt(TEXT, purpose="a").replace("aes-gcm", "sm4-gcm")
    with pytest.raises(Undecryptable):
        decrypt(token, purpose="a")


def test_old_values_open_after_rotation_and_new_ones_take_the_new_key(settings):
    settings.KEPU_FIELD_KEYS = [OLD]
    old = encrypt(TEXT, purpose="a")
    settings.KEPU_FIELD_KEYS = [NEW, OLD]
    assert decrypt(old, purpose="a") == TEXT
    assert encrypt(TEXT, purpose="a").startswith("aes-gcm:new:")
    assert (is_current(old), is_current(encrypt(TEXT, purpose="a"))) == (False, True)


def test_a_value_whose_key_is_gone_is_refused(settings):
    settings.KEPU_FIELD_KEYS = [OLD]
    token = encrypt(TEXT, purpose="a")
    settings.KEPU_FIELD_KEYS = [NEW]
    with pytest.raises(Undecryptable, match="no key 'old'"):
        decrypt(token, purpose="a")


def test_values_of_the_other_algorithm_still_open_after_the_setting_changes(settings):
    token = encrypt(TEXT, purpose="a")
    settings.KEPU_FIELD_ALGORITHM = "sm4-gcm"
    assert decrypt(token, purpose="a") == TEXT
    assert not is_current(token)


@pytest.mark.parametrize("keys", [[], ["short:YWJj"], [":" + NEW.partition(":")[2]]])
def test_unusable_keys_are_named_at_once(settings, keys):
    settings.KEPU_FIELD_KEYS = keys
    with pytest.raises(ImproperlyConfigured, match="KEPU_FIELD_KEYS"):
        encrypt(TEXT, purpose="a")


def test_an_unknown_algorithm_is_named_at_once(settings):
    settings.KEPU_FIELD_ALGORITHM = "rot13"
    with pytest.raises(ImproperlyConfigured, match="KEPU_FIELD_ALGORITHM"):
        encrypt(TEXT, purpose="a")


def test_blind_index_is_equal_for_equal_values_of_one_purpose(settings):
    index = blind_index("13812345678", purpose="phone")
    assert index == blind_index("13812345678", purpose="phone")
    assert index != blind_index("13812345679", purpose="phone")
    assert index != blind_index("13812345678", purpose="id")
    assert len(index) == 64
    settings.KEPU_INDEX_KEY = "another"
    assert index != blind_index("13812345678", purpose="phone")


def test_blind_index_needs_its_key(settings):
    settings.KEPU_INDEX_KEY = ""
    with pytest.raises(ImproperlyConfigured, match="KEPU_INDEX_KEY"):
        blind_index("13812345678", purpose="phone")
