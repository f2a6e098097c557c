"""Setting a password."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.passwords import make_initial_password
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.services.end_sign_ins import end_all_sign_ins
from kepu.foundation.accounts.services.former_passwords import remember_password
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor


@transaction.atomic
def change_password(*, user: User, password: str, by: Actor, now: datetime | None = None) -> User:
    """Set the password that the user chose. The form has asked the validators."""
    UserPolicy().require(by, "change_password", user)
    moment = now or clock.now()
    _set(user, password, moment)
    record(verb="accounts.user.change_password", subject=user, by=by, now=moment)
    return user


@transaction.atomic
def issue_initial_password(*, user: User, by: Actor | None, now: datetime | None = None) -> str:
    """Set a random password, which the user must replace at once, and end all sign-ins.

    Returns it: it is shown to the administrator once and stands nowhere in the clear.
    """
    UserPolicy().require(by, "reset_password", user)
    moment = now or clock.now()
    password = make_initial_password()
    _set(user, password, moment, is_initial=True)
    end_all_sign_ins(user=user)
    record(verb="accounts.user.reset_password", subject=user, by=by, now=moment)
    return password


def _set(user: User, password: str, moment: datetime, *, is_initial: bool = False) -> None:
    user.set_password(password)
    user.password_changed_at = moment
    user.must_change_password = is_initial
    user.save(update_fields=["password", "password_changed_at", "must_change_password"])
    remember_password(user=user, now=moment)
