"""Forms for passwords. They are allauth's; words and limits are ours."""

from typing import Any

from allauth.account import forms as account
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.forms.signing_in import counted, label
from kepu.foundation.accounts.models import User


def label_new_password(form: forms.Form) -> None:
    """Name the two fields of a new password, with the rules beside the first."""
    rules = " ".join(str(text) for text in password_validators_help_texts())
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
