"""The accounts, for administrators."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from kepu.foundation.accounts.forms import UserFilterForm, UserForm, UserNamesForm
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.selectors import account_facts, acts_upon, user_for, users_for
from kepu.foundation.accounts.services import (
    create_user,
    issue_initial_password,
    mail_password_link,
    update_user,
)
from kepu.foundation.core.refusals import carry_out, sent, status_of
from kepu.foundation.core.routes import asks
from kepu.foundation.identity.policy import PersonPolicy
from kepu.foundation.ui.paging import page_of


@asks("accounts.User", "list")
@require_GET
def user_list(request: HttpRequest) -> HttpResponse:
    """All accounts, found by name, sign-in name or e-mail."""
    UserPolicy().require_anywhere(request.user, "list")
    form = UserFilterForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    found = users_for(request.user, words=chosen.get("q", ""), state=chosen.get("state", ""))
    context = {
        "filter_form": form,
        "page": page_of(request, found),
        "may_create": UserPolicy().can_anywhere(request.user, "create"),
    }
    return render(request, "accounts/user_list.html", context)


@asks("accounts.User", "list")
@require_GET
def user_detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One account and what may be done with it."""
    user = user_for(request.user, pk)
    UserPolicy().require(request.user, "list", user)
    return render_user(request, user)


@asks("accounts.User", "create")
@require_http_methods(["GET", "POST"])
@never_cache
def user_create(request: HttpRequest) -> HttpResponse:
    """Open an account; its first password goes out by mail or is shown once."""
    UserPolicy().require_anywhere(request.user, "create")
    form = UserForm(sent(request))
    opened = carry_out(form, lambda data: create_user(**form.particulars(), by=request.user))
    if opened:
        return _handed_over(request, opened, by_mail=form.is_by_mail)
    return render(request, "accounts/user_create.html", {"form": form}, status=status_of(form))


@asks("accounts.User", "update")
@require_http_methods(["GET", "POST"])
def user_edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another sign-in name or e-mail address."""
    user = user_for(request.user, pk)
    UserPolicy().require(request.user, "update", user)
    form = UserNamesForm(sent(request), initial={"username": user.username, "email": user.email})
    if carry_out(form, lambda data: update_user(user=user, **data, by=request.user)):
        messages.success(request, _("The account was changed."))
        return redirect("accounts:user_detail", pk)
    context = {"form": form, "account": user}
    return render(request, "accounts/user_edit.html", context, status=status_of(form))


def render_user(request: HttpRequest, user: User, *, in_full: bool = False) -> HttpResponse:
    """The page of an account, particulars masked unless they were asked for ``in_full``."""
    context = {
        "account": user,
        "facts": account_facts(user),
        "may": acts_upon(request.user, user),
        "may_read": _may_read(request, user),
        "in_full": in_full,
    }
    return render(request, "accounts/user_detail.html", context)


def _may_read(request: HttpRequest, user: User) -> bool:
    return user.person is not None and PersonPolicy().can(request.user, "read", user.person)


def _handed_over(request: HttpRequest, user: User, *, by_mail: bool) -> HttpResponse:
    if by_mail:
        mail_password_link(user=user, by=request.user)
        messages.success(request, _("The account is open. A link was mailed to the user."))
        return redirect("accounts:user_detail", user.pk)
    password = issue_initial_password(user=user, by=request.user)
    return render_initial_password(request, user, password)


def render_initial_password(request: HttpRequest, user: User, password: str) -> HttpResponse:
    """The one page on which an initial password is ever seen."""
    context = {"account": user, "password": password}
    return render(request, "accounts/initial_password.html", context)
