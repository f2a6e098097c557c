"""Forms for passwords. They are allauth's; words and limits are ours."""

from typing import Any

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.core import context
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.forms.signing_in import label
from kepu.foundation.accounts.services import fail_attempt, forgive_attempt, open_attempt


class NewPasswordMixin:
    """Twice the same new password, with the rules beside it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = " ".join(str(text) for text in password_validators_help_texts())
        label(self, "password1", _("New password"), help_text=rules)
        label(self, "password2", _("New password once more"))


class PasswordChangeForm(NewPasswordMixin, account.ChangePasswordForm):
    """The present password and a new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "oldpassword", _("Current password"))

    def clean_oldpassword(self) -> str:
        address = get_adapter().get_client_ip(context.request)
        attempt = open_attempt(login=self.user.username, address=address)
        try:
            password: str = super().clean_oldpassword()
        except forms.ValidationError:
            fail_attempt(attempt=attempt)
            raise
        forgive_attempt(attempt=attempt)
        return password


class PasswordByLinkForm(NewPasswordMixin, account.ResetPasswordKeyForm):
    """A new password, set by a link from a mail."""


class LinkRequestForm(account.ResetPasswordForm):
    """The e-mail address to which a link is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "email", _("E-mail address of your account"))
