"""Telephone numbers as people write them, in one spelling.

Mobile numbers are eleven digits beginning 13–19. Landlines have an area code of three or
four digits and seven or eight more, perhaps an extension; service numbers begin 400 or 800.
"""

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import InvalidInput

MOBILE = re.compile(r"1[3-9]\d{9}")
LANDLINE = re.compile(r"(0(?:10|2\d)-?\d{8}|0[3-9]\d{2}-?\d{7,8}|[48]00-?\d{7})(?:-(\d{1,6}))?")
AREA_CODE = re.compile(r"0(?:10|2\d)|0[3-9]\d{2}|[48]00")
COUNTRY_CODE = re.compile(r"(?:\+|00)86-?")
# Digits may arrive in full width, grouped by spaces, dots or dashes of any kind.
SPACES = re.compile(r"[\s.·()]+")
DASHES = re.compile("[‐‑‒–—―ー]")
EXTENSION = re.compile(r"(?:转|ext)-?", re.IGNORECASE)


def normalise_phone(text: str) -> str:
    """A mobile number as ``13812345678``, a landline as ``010-88064000-12``.

    An empty text stays empty. Raises `InvalidInput` on anything else.
    """
    plain = SPACES.sub("", DASHES.sub("-", unicodedata.normalize("NFKC", text)))
    plain = COUNTRY_CODE.sub("", EXTENSION.sub("-", plain), count=1)
    if not plain:
        return ""
    if MOBILE.fullmatch(plain.replace("-", "")):
        return plain.replace("-", "")
    # Abroad the leading zero of the area code is left out: +86 10 8806 4000.
    match = LANDLINE.fullmatch(plain) or LANDLINE.fullmatch(f"0{plain}")
    if match is None:
        raise InvalidInput(
            _(
                "“%(text)s” is not a telephone number. Enter a mobile number of 11 digits, "
                "or a landline with its area code, such as 010-88064000."
            )
            % {"text": text.strip()},
            code="phone",
            field="phone",
        )
    return _landline(*match.groups())


def is_mobile(phone: str) -> bool:
    """Whether a normalised number is one person's, not an office's."""
    return MOBILE.fullmatch(phone) is not None


def _landline(number: str, extension: str | None) -> str:
    digits = number.replace("-", "")
    area = AREA_CODE.match(digits)
    head = area.group() if area else ""
    parts = [head, digits[len(head) :], extension or ""]
    return "-".join(part for part in parts if part)
