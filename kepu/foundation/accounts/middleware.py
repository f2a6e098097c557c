"""What every request passes on its way: the end of a sign-in, and what a user still owes."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url

from kepu.foundation.accounts import sessions
from kepu.foundation.accounts.last_user import remember_user
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.selectors import (
    has_second_factor,
    is_password_old,
    is_second_factor_required,
    kept_forms_for,
)
from kepu.foundation.accounts.services import discard_form, note_activity
from kepu.foundation.accounts.views.interruption import KEPT_FORM_FIELD, interrupt
from kepu.foundation.core import clock

GetResponse = Callable[[HttpRequest], HttpResponseBase]
CHANGE_PASSWORD = "account_change_password"  # noqa: S105 - the name of a page
SET_UP_SECOND_FACTOR = "mfa_activate_totp"
# Pages that stay open to somebody who owes something.
ALWAYS_OPEN = {
    CHANGE_PASSWORD,
    SET_UP_SECOND_FACTOR,
    "account_logout",
    "account_reauthenticate",
    "ui:set_language",
    "ui:set_view",
}


class SignInLimitsMiddleware:
    """Ends sign-ins that were idle or lasted too long; notes the others once a minute."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            self._limit(request, request.user, clock.now())
        response = self.get_response(request)
        if request.user.is_authenticated:
            remember_user(request, response)
        return response

    def _limit(self, request: HttpRequest, user: User, now: datetime) -> None:
        if sessions.has_ended(request.session, now=now):
            logout(request)
        elif sessions.is_due(request.session, now=now):
            sessions.note(request.session, now=now)
            request.session[sessions.OWES_SECOND_FACTOR] = owes_second_factor(user)
            note_activity(session_key=request.session.session_key, now=now)


class ObligationsMiddleware:
    """Leads to what must be settled first: a new password, a second factor."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Interrupt the request while something is owed and the page is not always open."""
        match = request.resolver_match
        if not request.user.is_authenticated or (match and match.view_name in ALWAYS_OPEN):
            return None
        owed = self._owed(request, request.user)
        return interrupt(request, resolve_url(owed)) if owed else None

    def _owed(self, request: HttpRequest, user: User) -> str | None:
        """The name of the page to settle it on."""
        days = settings.KEPU_PASSWORD_DAYS
        if user.must_change_password or is_password_old(user, now=clock.now(), days=days):
            return CHANGE_PASSWORD
        if request.session.get(sessions.OWES_SECOND_FACTOR):
            if owes_second_factor(user):
                return SET_UP_SECOND_FACTOR
            request.session[sessions.OWES_SECOND_FACTOR] = False
        return None


class KeptFormsMiddleware:
    """Forgets a kept form once it was sent and taken."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method == "POST" and response.status_code < 400:
            self._forget(request)
        return response

    def _forget(self, request: HttpRequest) -> None:
        sent = request.POST.get(KEPT_FORM_FIELD)
        if not sent or not request.user.is_authenticated:
            return
        for kept in kept_forms_for(request.user):
            if str(kept.pk) == sent:
                discard_form(kept=kept, by=request.user)


def owes_second_factor(user: User) -> bool:
    """Whether a role asks for two-step sign-in and the user has not set it up."""
    return is_second_factor_required(user) and not has_second_factor(user)
