"""Sign-in names and e-mail addresses: their spelling, and that each names one account."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.core.errors import Conflict, InvalidInput

USERNAME = re.compile(r"[\w.-]{2,60}")
# A mobile number, a landline with its area code, an identity number.
NUMBER_OF_SOMEBODY = re.compile(r"1[3-9]\d{9}|0\d{9}|\d{17}[\dX]", re.IGNORECASE)


def normalise_username(text: str, *, except_user: User | None = None) -> str:
    """A sign-in name: 2 to 60 letters, digits, dots, dashes, underscores; not a telephone number.

    Sign-in names stand in the clear, so numbers of persons are refused.
    """
    username = unicodedata.normalize("NFKC", text).strip()
    if not USERNAME.fullmatch(username):
        raise InvalidInput(
            _("A sign-in name has 2 to 60 letters, digits, dots, dashes or underscores."),
            code="username",
            field="username",
        )
    if NUMBER_OF_SOMEBODY.search(username):
        raise InvalidInput(
            _("A sign-in name is seen by others: do not use a telephone or identity number."),
            code="username_number",
            field="username",
        )
    if _others(except_user).filter(username__iexact=username).exists():
        raise Conflict(
            _("There is already an account “%(username)s”. Choose another sign-in name.")
            % {"username": username},
            code="username_taken",
            field="username",
        )
    return username


def normalise_email(text: str, *, except_user: User | None = None) -> str:
    """An e-mail address in small letters; an empty text stays empty."""
    email = unicodedata.normalize("NFKC", text).strip().lower()
    if not email:
        return ""
    try:
        validate_email(email)
    except ValidationError as error:
        raise InvalidInput(
            _("This is not an e-mail address. It looks like name@example.cn."),
            code="email",
            field="email",
        ) from error
    if _others(except_user).filter(email__iexact=email).exists():
        raise Conflict(
            _("Another account has this e-mail address. Each account needs its own."),
            code="email_taken",
            field="email",
        )
    return email


def _others(user: User | None) -> QuerySet[User]:
    return User.objects.exclude(pk=user.pk) if user else User.objects.all()
