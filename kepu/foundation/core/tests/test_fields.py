"""The encrypted text field: what reaches the database, and what may be asked of it."""

import pytest
from django.core.exceptions import FieldError

from kepu.foundation.core.encryption import Undecryptable, decrypt
from kepu.foundation.core.fields import EncryptedTextField


@pytest.fixture
def field():
    made = EncryptedTextField(purpose="place.field", null=True)
    made.set_attributes_from_name("phone")
    return made


def test_the_database_is_given_a_token(field):
    token = field.get_prep_value("13812345678")
    assert "13812345678" not in token
    assert decrypt(token, purpose="place.field") == "13812345678"


def test_what_comes_from_the_database_is_clear(field):
    assert field.from_db_value(field.get_prep_value("北京"), None, None) == "北京"


@pytest.mark.parametrize("nothing", ["", None])
def test_nothing_stays_nothing(field, nothing):
    assert field.get_prep_value(nothing) == nothing
    assert field.from_db_value(nothing, None, None) == nothing


def test_clear_text_in_the_column_is_not_taken_for_a_value(field):
    with pytest.raises(Undecryptable):
        field.from_db_value("13812345678", None, None)


@pytest.mark.parametrize("lookup", ["exact", "contains", "in", "gt"])
def test_searching_by_content_is_refused(field, lookup):
    with pytest.raises(FieldError, match=r"phone is encrypted.*blind index"):
        field.get_lookup(lookup)


def test_searching_for_null_is_allowed(field):
    assert field.get_lookup("isnull").lookup_name == "isnull"


def test_migrations_keep_the_purpose(field):
    _, path, args, kwargs = field.deconstruct()
    assert path == "kepu.foundation.core.fields.EncryptedTextField"
    assert (args, kwargs) == ([], {"null": True, "purpose": "place.field"})
