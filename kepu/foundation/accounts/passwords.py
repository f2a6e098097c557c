"""What a password must be made of, and initial passwords that can be read out."""

import secrets
import string

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

KINDS_NEEDED = 3
KINDS = _("Use at least three kinds of: small letters, capitals, digits, other signs.")
# Letters and digits that nobody takes for one another on paper or on the telephone.
LOWER, UPPER, DIGITS = "abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"
GROUPS, GROUP_LENGTH = 4, 4


class LengthValidator(MinimumLengthValidator):
    """Django's own, whose sentence has no Chinese translation in Django 5.2."""

    def get_error_message(self) -> str:
        return gettext("Use at least %(length)d characters.") % {"length": self.min_length}


class KindsOfCharactersValidator:
    """At least three of: small letters, capitals, digits, other signs (GB/T 22239—2019)."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        if kinds_of_characters(password) < KINDS_NEEDED:
            raise ValidationError(
                KINDS,
                code="password_kinds",
            )

    def get_help_text(self) -> str:
        return str(KINDS)


def kinds_of_characters(password: str) -> int:
    """How many of the four kinds occur."""
    return sum(
        any(test(character) for character in password)
        for test in (
            str.islower,
            str.isupper,
            str.isdigit,
            lambda character: not character.isalnum() or character not in string.printable,
        )
    )


def make_initial_password() -> str:
    """A random password such as ``Kf7m-Xq2t-h9Rw-b4Zn``, easy to copy from paper.

    Four groups of a capital, a small letter, a digit and one more of any: about 86 bits.
    """
    return "-".join(_group() for _group_number in range(GROUPS))


def _group() -> str:
    signs = [secrets.choice(UPPER), secrets.choice(LOWER), secrets.choice(DIGITS)]
    signs += [secrets.choice(UPPER + LOWER + DIGITS) for _extra in range(GROUP_LENGTH - 3)]
    secrets.SystemRandom().shuffle(signs)
    return "".join(signs)
