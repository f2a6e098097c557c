"""Changing a password, and setting a forgotten one by a link. The work is allauth's."""

from typing import Any

from allauth.account import views as account
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from kepu.foundation.accounts.selectors import is_password_old
from kepu.foundation.accounts.views.oneself import account_of
from kepu.foundation.accounts.views.refusing import Refusing
from kepu.foundation.core import clock
from kepu.foundation.core.routes import asks, public


class PasswordChangeView(Refusing, account.PasswordChangeView):
    """The present password and a new one."""

    template_name = "accounts/password_change.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        user, days = account_of(self.request), settings.KEPU_PASSWORD_DAYS
        context["is_initial"] = user.must_change_password
        context["is_old"] = is_password_old(user, now=clock.now(), days=days)
        return context


class LinkRequestView(Refusing, account.PasswordResetView):
    """Asks for the e-mail address to send a link to."""

    template_name = "accounts/link_request.html"


class LinkSentView(account.PasswordResetDoneView):
    """The same answer whether or not there is such an account."""

    template_name = "accounts/link_sent.html"


class PasswordByLinkView(Refusing, account.PasswordResetFromKeyView):
    """A new password, or the news that the link has been used or is old."""

    template_name = "accounts/password_by_link.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        # The address holds the key of somebody's account.
        response.headers["Referrer-Policy"] = "no-referrer"
        return response


class PasswordSetView(account.PasswordResetFromKeyDoneView):
    """The new password stands; on to signing in."""

    template_name = "accounts/password_set.html"


password_change = asks("accounts.User", "change_password")(PasswordChangeView.as_view())
link_request = public("for those who cannot sign in")(LinkRequestView.as_view())
link_sent = public("for those who cannot sign in")(LinkSentView.as_view())
password_by_link = public("the link in the mail is the key")(PasswordByLinkView.as_view())
password_set = public("for those who are about to sign in")(PasswordSetView.as_view())
