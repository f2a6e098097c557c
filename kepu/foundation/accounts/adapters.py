"""How allauth signs people in here: limits, records, mail by the outbox, encrypted secrets."""

from typing import Any, NoReturn, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.selectors import is_second_factor_required
from kepu.foundation.accounts.services import (
    change_password,
    complete_sign_in,
    complete_sign_out,
    fail_attempt,
    forgive_attempt,
    open_attempt,
    send_password_link,
    send_security_notice,
)
from kepu.foundation.core.encryption import decrypt, encrypt

TOTP_PURPOSE = "accounts.authenticator.secret"
NOTICES = {
    "account/email/password_changed": _("The password of your account was changed."),
    "account/email/password_reset": _("The password of your account was set anew by a link."),
    "mfa/email/totp_activated": _("Two-step sign-in was turned on for your account."),
    "mfa/email/totp_deactivated": _("Two-step sign-in was turned off for your account."),
    "mfa/email/recovery_codes_generated": _("New recovery codes were made for your account."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Signing in and out, passwords and their mail."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("Sign-in name, e-mail or password is not right."),
        "email_password_mismatch": _("Sign-in name, e-mail or password is not right."),
        "enter_current_password": _("This is not your current password."),
        "incorrect_password": _("This is not your password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are opened by the system administrator."""
        return False

    def get_login_stages(self) -> list[str]:
        """After the password, the code of the second factor where one is set up."""
        return ["allauth.mfa.stages.AuthenticateStage"]

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Check a password; raises `TooMany` while the account or the address is locked."""
        login = credentials.get("username") or credentials.get("email") or ""
        attempt = open_attempt(login=login, address=self.get_client_ip(request))
        user = cast(User | None, super().authenticate(request, **credentials))
        if user is None:
            fail_attempt(attempt=attempt)
        else:
            forgive_attempt(attempt=attempt)
        return user

    def post_login(
        self, request: HttpRequest, user: AbstractBaseUser, **login: Any
    ) -> HttpResponse:
        response = super().post_login(request, user, **login)
        complete_sign_in(
            user=cast(User, user),
            session_key=request.session.session_key,
            address=self.get_client_ip(request),
        )
        return response

    def logout(self, request: HttpRequest) -> None:
        if isinstance(request.user, User):
            complete_sign_out(user=request.user, session_key=request.session.session_key)
        super().logout(request)

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """The user changes the password, or sets one by the link that was mailed to them."""
        account = cast(User, user)
        change_password(user=account, password=password, by=account)

    def get_reauthentication_methods(
        self, user: AbstractBaseUser | AnonymousUser
    ) -> list[dict[str, Any]]:
        """The password, which every account has."""
        if not user.is_authenticated:
            return []
        page = reverse("account_reauthenticate")
        return [{"id": "reauthenticate", "description": _("Your password once more"), "url": page}]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return self.get_login_redirect_url(request)

    def send_password_reset_mail(
        self, user: AbstractBaseUser, email: str, context: dict[str, Any]
    ) -> None:
        send_password_link(user=cast(User, user))

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        send_security_notice(
            user=cast(User, user),
            event=NOTICES[template_prefix],
            address=self.get_client_ip(self.request),
            device=self.get_http_user_agent(self.request),
        )

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> NoReturn:
        """Every mail in use has its own way above, through the outbox."""
        raise NotImplementedError(f"{template_prefix} is not sent by this installation")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Two-step sign-in: secrets are encrypted, and kept where a role asks for them."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right, or it has been used already."),
        "cannot_delete_authenticator": _(
            "One of your roles asks for two-step sign-in, so it cannot be turned off."
        ),
    }

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return user.get_username()

    def encrypt(self, text: str) -> str:
        return encrypt(text, purpose=TOTP_PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text, purpose=TOTP_PURPOSE)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not is_second_factor_required(authenticator.user)
