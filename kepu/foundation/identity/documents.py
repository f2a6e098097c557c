"""Numbers of identity documents: their spelling and their checks."""

import re
import unicodedata
from datetime import date

from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import InvalidInput, Sentence
from kepu.foundation.identity.choices import DocumentKind

# GB 11643—1999: weights of the first seventeen digits, and the check digit per remainder.
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_DIGITS = "10X98765432"
EIGHTEEN = re.compile(r"[1-9]\d{16}[\dX]")
EARLIEST_BIRTH_YEAR = 1880

# Residence permits (GB 11643 too) begin 81, 82 or 83, after Hong Kong, Macao and Taiwan.
OTHER_SHAPES = {
    DocumentKind.HOME_RETURN: re.compile(r"[HM]\d{8}(\d{2})?"),
    DocumentKind.TAIWAN: re.compile(r"\d{8}|\d{10}[A-Z]?"),
    DocumentKind.FOREIGNER: re.compile(r"9\d{17}|[A-Z]{3}\d{12}"),
    DocumentKind.PASSPORT: re.compile(r"[A-Z0-9]{5,17}"),
}


def normalise_document(text: str, kind: str) -> str:
    """The number in capitals without spaces; an empty text stays empty.

    Raises `InvalidInput` where it cannot be the number of a document of ``kind``.
    """
    number = re.sub(r"[\s-]+", "", unicodedata.normalize("NFKC", text)).upper()
    if not number:
        return ""
    refusal = _refusal(number, DocumentKind(kind))
    if refusal:
        raise InvalidInput(refusal, code="id_number", field="id_number")
    return number


def check_digit(first_seventeen: str) -> str:
    """The eighteenth character of a citizen number."""
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, WEIGHTS, strict=True))
    return CHECK_DIGITS[total % 11]


def _refusal(number: str, kind: DocumentKind) -> Sentence | None:
    if kind in (DocumentKind.CITIZEN, DocumentKind.RESIDENCE):
        return _refusal_of_eighteen(number, kind)
    if OTHER_SHAPES[kind].fullmatch(number):
        return None
    return _("This is not the number of a document of this kind: %(kind)s. Check both.") % {
        "kind": kind.label
    }


def _refusal_of_eighteen(number: str, kind: DocumentKind) -> Sentence | None:
    if not EIGHTEEN.fullmatch(number):
        return _("An identity number has 18 characters: 17 digits and a digit or X. Check it.")
    if (number[:2] in ("81", "82", "83")) != (kind == DocumentKind.RESIDENCE):
        return _("Numbers beginning 81, 82 or 83 belong to residence permits. Check the kind.")
    if not _is_birth_date(number[6:14]):
        return _("Digits 7 to 14 of the identity number are not a date of birth. Check them.")
    if check_digit(number[:17]) != number[17]:
        return _("The last character does not fit the identity number. One digit is mistyped.")
    return None


def _is_birth_date(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return born.year >= EARLIEST_BIRTH_YEAR
