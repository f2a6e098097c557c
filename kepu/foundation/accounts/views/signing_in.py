"""Signing in and out. The work is allauth's, pages and answers are ours."""

from typing import Any

from allauth.account import views as account
from django.urls import reverse

from kepu.foundation.accounts.views.refusing import Refusing
from kepu.foundation.core.routes import public, signed_in


class SignInView(Refusing, account.LoginView):
    """Sign-in name and password."""

    template_name = "accounts/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        target = self.request.GET.get("next") or self.request.POST.get("next", "")
        context["is_form_kept"] = target == reverse("accounts:kept_forms")
        return context


class SignOutView(account.LogoutView):
    """Asks, then signs out."""

    template_name = "accounts/sign_out.html"


class InactiveView(account.AccountInactiveView):
    """The password was right, the account is closed."""

    template_name = "accounts/inactive.html"


class PasswordAgainView(Refusing, account.ReauthenticateView):
    """The password once more, before something about signing in is changed."""

    template_name = "accounts/password_again.html"


sign_in = public("the way in")(SignInView.as_view())
sign_out = public("the way out; a sign-in may have ended by itself")(SignOutView.as_view())
inactive = public("tells whoever knows the password that the account is closed")(
    InactiveView.as_view()
)
password_again = signed_in("one's own password")(PasswordAgainView.as_view())
