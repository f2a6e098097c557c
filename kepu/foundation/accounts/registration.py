"""What accounts tells the modules below at start-up."""

from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts import sessions, tasks
from kepu.foundation.accounts.choices import VERBS
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.selectors import (
    has_second_factor,
    is_second_factor_required,
    names_of,
)
from kepu.foundation.accounts.views.interruption import ask_to_sign_in
from kepu.foundation.accounts.views.kept_forms import keep_stale_form
from kepu.foundation.audit.registry import (
    register_subject_names,
    register_verbs,
    set_actor_names,
)
from kepu.foundation.core import clock
from kepu.foundation.core.routes import set_sign_in_redirect
from kepu.foundation.jobs import registry as jobs
from kepu.foundation.ui import navigation, shell, stale_forms
from kepu.foundation.ui.choices import Section
from kepu.foundation.ui.navigation import Entry


def register() -> None:
    """All of it; called once, by ``apps.ready``."""
    register_verbs(VERBS)
    set_actor_names(names_of)
    register_subject_names("accounts.user", names_of)
    set_sign_in_redirect(ask_to_sign_in)
    stale_forms.on_stale_form(keep_stale_form)
    shell.register_account_label(_account_label)
    jobs.register(
        jobs.Job("accounts.tidy", timedelta(hours=1), tasks.tidy, _("Forget what has expired"))
    )
    user_logged_in.connect(_begin_sign_in, dispatch_uid="accounts.begin_sign_in")
    for entry in _entries():
        navigation.register(entry)


def _entries() -> list[Entry]:
    own = Section.ACCOUNT
    return [
        Entry(_("My particulars"), "accounts:profile", "user", own, 10),
        Entry(_("Change password"), "account_change_password", "key", own, 20),
        Entry(_("Two-step sign-in"), "mfa_index", "shield", own, 30),
        Entry(_("Where I am signed in"), "accounts:sign_in_list", "devices", own, 40),
        Entry(_("Sign out"), "account_logout", "logout", own, 90, method="post"),
        Entry(
            _("Accounts"),
            "accounts:user_list",
            "users",
            Section.ADMINISTRATION,
            10,
            visible=_may_list,
        ),
    ]


def _may_list(request: HttpRequest) -> bool:
    return request.user.is_authenticated and UserPolicy().can_anywhere(request.user, "list")


def _account_label(request: HttpRequest) -> str:
    user = request.user
    return user.display_name if isinstance(user, User) else ""


def _begin_sign_in(
    sender: object, request: HttpRequest, user: AbstractBaseUser, **kwargs: object
) -> None:
    """Stamp the session; Django tells of every sign-in, however it came about."""
    sessions.begin(request.session, now=clock.now())
    if isinstance(user, User):
        owes = is_second_factor_required(user) and not has_second_factor(user)
        request.session[sessions.OWES_SECOND_FACTOR] = owes
