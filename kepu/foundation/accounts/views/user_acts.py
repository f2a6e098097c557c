"""Single acts of administrators upon an account, one button each."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from kepu.foundation.accounts.selectors import user_for
from kepu.foundation.accounts.services import (
    deactivate_user,
    erase_user,
    issue_initial_password,
    mail_password_link,
    reactivate_user,
    remove_second_factor,
    unlock_user,
)
from kepu.foundation.accounts.views.users import render_initial_password, render_user
from kepu.foundation.core.routes import asks
from kepu.foundation.identity.services import read_particulars


@asks("accounts.User", "deactivate")
@require_POST
def user_deactivate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close the account."""
    deactivate_user(user=user_for(request.user, pk), by=request.user)
    return _done(request, pk, _("The account is closed. Whoever was signed in with it is out."))


@asks("accounts.User", "reactivate")
@require_POST
def user_reactivate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Open it again."""
    reactivate_user(user=user_for(request.user, pk), by=request.user)
    return _done(request, pk, _("The account is open again."))


@asks("accounts.User", "unlock")
@require_POST
def user_unlock(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let the user try again at once."""
    unlock_user(user=user_for(request.user, pk), by=request.user)
    return _done(request, pk, _("The account is unlocked."))


@asks("accounts.User", "reset_password")
@require_POST
@never_cache
def user_reset_password(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Replace the password by a random one and show that once."""
    user = user_for(request.user, pk)
    return render_initial_password(
        request, user, issue_initial_password(user=user, by=request.user)
    )


@asks("accounts.User", "reset_password")
@require_POST
def user_mail_link(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Mail a link by which the user sets a password."""
    mail_password_link(user=user_for(request.user, pk), by=request.user)
    return _done(request, pk, _("A link was mailed to the user."))


@asks("accounts.User", "remove_second_factor")
@require_POST
def user_remove_second_factor(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a lost second factor away."""
    remove_second_factor(user=user_for(request.user, pk), by=request.user)
    return _done(request, pk, _("Two-step sign-in is off for this account."))


@asks("accounts.User", "erase")
@require_POST
def user_erase(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close the account and erase the person."""
    erase_user(user=user_for(request.user, pk), by=request.user)
    return _done(request, pk, _("The person is erased. What they did in office stays on record."))


@asks("identity.Person", "read")
@require_POST
@never_cache
def user_particulars(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show telephone and identity number in full; that somebody looked is written down."""
    user = user_for(request.user, pk)
    if user.person:
        read_particulars(person=user.person, by=request.user)
    return render_user(request, user, in_full=True)


def _done(request: HttpRequest, pk: UUID, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("accounts:user_detail", pk)
