"""Forms of signing in. They are allauth's; labels and limits are ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account import forms as account
from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.adapter import get_adapter as get_mfa_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.services import (
    fail_attempt,
    forgive_attempt,
    open_attempt,
    use_code,
)
from kepu.foundation.core.errors import Sentence


def label(form: forms.Form, name: str, text: Sentence, *, help_text: Sentence = "") -> None:
    """Give a field our words; a placeholder would say the same twice."""
    field = form.fields[name]
    field.label = text  # type: ignore[assignment]  # the stubs' own name for Promise
    field.help_text = help_text  # type: ignore[assignment]
    field.widget.attrs.pop("placeholder", None)


@contextmanager
def counted(user: User) -> Iterator[None]:
    """Count what is checked inside as an attempt to sign in as ``user``; failures may lock."""
    address = get_adapter().get_client_ip(context.request)
    attempt = open_attempt(login=user.username, address=address)
    try:
        yield
    except forms.ValidationError:
        fail_attempt(attempt=attempt)
        raise
    forgive_attempt(attempt=attempt)


def used_once(user: User, code: str) -> str:
    """The code, unless it has been used before."""
    if not use_code(user=user, code=code):
        raise get_mfa_adapter().validation_error("incorrect_code")
    return code


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


class CodeForm(mfa.AuthenticateForm):
    """The second step of signing in. Wrong codes count like wrong passwords."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        help_text = _("Six digits from your app, or a recovery code.")
        label(self, "code", _("One-time code"), help_text=help_text)

    def clean_code(self) -> str:
        with counted(self.user):
            return used_once(self.user, super().clean_code())


class FirstCodeForm(totp.ActivateTOTPForm):
    """The first code of an app that is being set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "code", _("One-time code"), help_text=_("The six digits your app shows now."))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
