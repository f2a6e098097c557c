"""Closing and reopening accounts. Accounts are never removed: acts keep their actor."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import FormerPassword, KeptForm, User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.services.end_sign_ins import end_all_sign_ins
from kepu.foundation.audit.services import erase_subject, record
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.services import erase_person


@transaction.atomic
def deactivate_user(*, user: User, by: Actor | None, now: datetime | None = None) -> User:
    """Nobody can sign in with the account any more; whoever is signed in with it is out."""
    UserPolicy().require(by, "deactivate", user)
    current = User.objects.select_for_update().get(pk=user.pk)
    if current.is_active:
        _set_active(current, is_active=False)
        end_all_sign_ins(user=current)
        record(verb="accounts.user.deactivate", subject=current, by=by, now=now)
    return current


@transaction.atomic
def reactivate_user(*, user: User, by: Actor | None, now: datetime | None = None) -> User:
    """The account can be used again, with the password it had. Raises `Conflict` once erased."""
    UserPolicy().require(by, "reactivate", user)
    current = User.objects.select_for_update().get(pk=user.pk)
    if current.person and current.person.is_erased:
        raise Conflict(
            _("The person of this account was erased. Open a new account."), code="erased"
        )
    if not current.is_active:
        _set_active(current, is_active=True)
        record(verb="accounts.user.reactivate", subject=current, by=by, now=now)
    return current


@transaction.atomic
def erase_user(*, user: User, by: Actor | None, now: datetime | None = None) -> User:
    """Close the account and erase the person, the e-mail address and the sign-in name."""
    UserPolicy().require(by, "erase", user)
    current = User.objects.select_for_update().get(pk=user.pk)
    if current.person:
        erase_person(person=current.person, by=by, now=now)
    _empty(current)
    reason = gettext("The account was erased.")
    erase_subject(subject=current, by=by, reason=reason, now=now)
    record(verb="accounts.user.erase", subject=current, by=by, now=now)
    return current


def _empty(user: User) -> None:
    user.username = f"erased-{user.pk}"
    user.email = ""
    user.is_active = False
    user.set_unusable_password()
    user.save()
    end_all_sign_ins(user=user)
    for model in (Authenticator, FormerPassword, KeptForm):
        model.objects.filter(user=user).delete()


def _set_active(user: User, *, is_active: bool) -> None:
    user.is_active = is_active
    user.save(update_fields=["is_active"])
