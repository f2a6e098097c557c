"""Two-step sign-in: the code, setting it up, recovery codes. The work is allauth's."""

from typing import Any

from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.forms import BaseForm
from django.http import HttpResponse
from django.utils.safestring import mark_safe

from kepu.foundation.accounts.forms import CodeForm
from kepu.foundation.accounts.selectors import is_second_factor_required
from kepu.foundation.accounts.services import note_second_factor
from kepu.foundation.accounts.views.oneself import account_of
from kepu.foundation.accounts.views.refusing import Refusing
from kepu.foundation.core.routes import public, signed_in

OWN = "one's own second factor"


class CodeView(Refusing, mfa.AuthenticateView):
    """The second step of signing in."""

    template_name = "accounts/code.html"

    def _build_forms(self) -> BaseForm | None:
        # Without security keys there is one form, and a post without a code is a wrong code.
        self.webauthn_form = None
        data = self.request.POST if self.request.method == "POST" else None
        self.auth_form = CodeForm(user=self.stage.login.user, data=data)
        return self.auth_form if data is not None else None

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(), status=422)


class OverviewView(mfa.IndexView):
    """What is set up, and what can be done about it."""

    template_name = "accounts/second_factor.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["is_required"] = is_second_factor_required(account_of(self.request))
        return context


class SetUpView(Refusing, totp.ActivateTOTPView):
    """A picture to scan, and the first code to prove that it worked."""

    template_name = "accounts/second_factor_set_up.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        drawing = context["totp_svg"].partition("?>")[2] or context["totp_svg"]
        context["drawing"] = mark_safe(drawing)  # noqa: S308 - drawn by the qrcode library
        context["is_required"] = is_second_factor_required(account_of(self.request))
        return context

    def form_valid(self, form: BaseForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        note_second_factor(user=account_of(self.request), is_on=True)
        return response


class TurnOffView(Refusing, totp.DeactivateTOTPView):
    """Asks, then turns two-step sign-in off."""

    template_name = "accounts/second_factor_turn_off.html"

    def form_valid(self, form: BaseForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        note_second_factor(user=account_of(self.request), is_on=False)
        return response


class RecoveryCodesView(recovery.ViewRecoveryCodesView):
    """The codes that are left."""

    template_name = "accounts/recovery_codes.html"


class NewRecoveryCodesView(Refusing, recovery.GenerateRecoveryCodesView):
    """Asks, then makes new codes; the old ones no longer work."""

    template_name = "accounts/recovery_codes_new.html"


class RecoveryCodesFileView(recovery.DownloadRecoveryCodesView):
    """The codes as a text file."""

    template_name = "accounts/recovery_codes.txt"


code = public("the second step of the way in")(CodeView.as_view())
overview = signed_in(OWN)(OverviewView.as_view())
set_up = signed_in(OWN)(SetUpView.as_view())
turn_off = signed_in(OWN)(TurnOffView.as_view())
recovery_codes = signed_in(OWN)(RecoveryCodesView.as_view())
new_recovery_codes = signed_in(OWN)(NewRecoveryCodesView.as_view())
recovery_codes_file = signed_in(OWN)(RecoveryCodesFileView.as_view())
