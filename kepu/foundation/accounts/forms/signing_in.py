"""Forms of signing in. They are allauth's; labels and limits are ours."""

from typing import Any

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.services import fail_attempt, forgive_attempt, open_attempt
from kepu.foundation.core.errors import Sentence


def label(form: forms.Form, name: str, text: Sentence, *, help_text: Sentence = "") -> None:
    """Give a field our words; a placeholder would say the same twice."""
    field = form.fields[name]
    field.label, field.help_text = text, help_text
    field.widget.attrs.pop("placeholder", None)


class SignInForm(account.LoginForm):
    """Sign-in name or e-mail, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "login", _("Sign-in name or e-mail"))
        label(self, "password", _("Password"))
        self.fields["login"].widget.attrs.update(
            {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        )


class PasswordAgainForm(account.ReauthenticateForm):
    """The password once more, before something about signing in is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "password", _("Password"))


class CodeMixin:
    """A code of the second factor. Wrong codes count like wrong passwords."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "code", _("Code"), help_text=_("Six digits from your app, or a recovery code."))
        self.fields["code"].widget.attrs["autocapitalize"] = "none"

    def clean_code(self) -> str:
        address = get_adapter().get_client_ip(context.request)
        attempt = open_attempt(login=self.user.username, address=address)
        try:
            code: str = super().clean_code()
        except forms.ValidationError:
            fail_attempt(attempt=attempt)
            raise
        forgive_attempt(attempt=attempt)
        return code


class CodeForm(CodeMixin, mfa.AuthenticateForm):
    """The second step of signing in."""


class CodeAgainForm(CodeMixin, mfa.ReauthenticateForm):
    """A code once more, before something about signing in is changed."""


class FirstCodeForm(totp.ActivateTOTPForm):
    """The first code of an app that is being set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "code", _("Code"), help_text=_("The six digits your app shows now."))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
