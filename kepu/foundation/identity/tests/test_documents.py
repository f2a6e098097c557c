"""Numbers of identity documents."""

import pytest

from kepu.foundation.core.errors import InvalidInput
from kepu.foundation.identity.choices import DocumentKind
from kepu.foundation.identity.documents import check_digit, normalise_document


@pytest.mark.parametrize(
    ("written", "kind", "normal"),
    [
        ("11010519491231002X", DocumentKind.CITIZEN, "11010519491231002X"),
        ("110105 19491231 002x", DocumentKind.CITIZEN, "11010519491231002X"),
        ("１１０１０５１９４９１２３１００２Ｘ", DocumentKind.CITIZEN, "11010519491231002X"),
        ("810000199408230021", DocumentKind.RESIDENCE, "810000199408230021"),
        ("h12345678", DocumentKind.HOME_RETURN, "H12345678"),
        ("12345678", DocumentKind.TAIWAN, "12345678"),
        ("E12345678", DocumentKind.PASSPORT, "E12345678"),
        ("USA123456789012", DocumentKind.FOREIGNER, "USA123456789012"),
        ("", DocumentKind.CITIZEN, ""),
    ],
)
def test_good_numbers_get_one_spelling(written, kind, normal):
    assert normalise_document(written, kind) == normal


@pytest.mark.parametrize(
    ("written", "kind", "sentence"),
    [
        ("110105194912310021", DocumentKind.CITIZEN, "last character does not fit"),
        ("11010519491331002X", DocumentKind.CITIZEN, "not a date of birth"),
        ("11010517991231002X", DocumentKind.CITIZEN, "not a date of birth"),
        ("1101051949123100", DocumentKind.CITIZEN, "18 characters"),
        ("810000199408230021", DocumentKind.CITIZEN, "residence permits"),
        ("11010519491231002X", DocumentKind.RESIDENCE, "residence permits"),
        ("12345678", DocumentKind.HOME_RETURN, "not the number of a document of this kind"),
        ("E1", DocumentKind.PASSPORT, "not the number of a document of this kind"),
    ],
)
def test_bad_numbers_are_refused_with_a_reason(written, kind, sentence):
    with pytest.raises(InvalidInput, match=sentence) as refusal:
        normalise_document(written, kind)
    assert refusal.value.field == "id_number"
    assert written not in str(refusal.value)


def test_the_example_of_the_standard():
    assert check_digit("11010519491231002") == "X"
