"""Forms for passwords. They are allauth's; words and limits are ours."""

from typing import Any

from allauth.account import forms as account
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.forms.signing_in import counted, label
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.services.former_passwords import REMEMBERED


def label_new_password(form: forms.Form) -> None:
    """Name the two fields of a new password, with the rules beside the first."""
    rules = _(
        "At least %(length)d characters of three kinds: small letters, capitals, digits, other "
        "signs. Not a common password, not like your sign-in name, none of your last %(last)d."
    ) % {"length": settings.KEPU_PASSWORD_LENGTH, "last": REMEMBERED}
    label(form, "password1", _("New password"), help_text=rules)
    label(form, "password2", _("New password once more"))


class PasswordChangeForm(account.ChangePasswordForm):
    """The present password and a new one. Guessing the present one locks like at sign-in."""

    user: User

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "oldpassword", _("Current password"))
        label_new_password(self)

    def clean_oldpassword(self) -> str:
        with counted(self.user):
            return super().clean_oldpassword()


class PasswordByLinkForm(account.ResetPasswordKeyForm):
    """A new password, set by a link from a mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label_new_password(self)


class LinkRequestForm(account.ResetPasswordForm):
    """The e-mail address to which a link is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "email", _("E-mail address of your account"))
        # Django's own sentence leaves the word in English.
        self.fields["email"].error_messages["invalid"] = _("Enter a whole e-mail address.")
