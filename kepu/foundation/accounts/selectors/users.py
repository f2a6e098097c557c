"""Finding accounts."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.choices import AccountState
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.selectors import ids_by_name


def account_named(login: str) -> User | None:
    """The account with this sign-in name or e-mail address, in capitals or not."""
    if not login:
        return None
    named = Q(username__iexact=login) | Q(email__iexact=login)
    return User.objects.filter(named).order_by("created_at").first()


def active_user(pk: UUID) -> User | None:
    """The account ``pk`` while it can be used."""
    return User.objects.filter(pk=pk, is_active=True).first()


def users_for(user: Actor, *, words: str = "", state: str = "") -> QuerySet[User]:
    """Accounts whose sign-in name or e-mail contains ``words``, or whose person is so called.

    Names are encrypted, so they are found whole or not at all. Telephones are not searched:
    the words stand in the address of the page, and addresses in the logs of proxies.
    """
    found = UserPolicy().visible(user, "list").select_related("person").order_by("username", "pk")
    if words := words.strip():
        by_text = Q(username__icontains=words) | Q(email__icontains=words)
        found = found.filter(by_text | Q(person__in=ids_by_name(user, words)))
    if state:
        found = found.filter(is_active=state == AccountState.ACTIVE)
    return found


def user_for(user: Actor, pk: UUID) -> User:
    """The account ``pk``; raises not-found where ``user`` may not see it."""
    found = UserPolicy().visible(user).select_related("person").filter(pk=pk).first()
    if found is None:
        raise NotVisible(_("There is no such account, or it is not open to you."))
    return found


def acts_upon(user: Actor, account: User) -> dict[str, bool]:
    """What ``user`` may do with ``account``, by act, in one query."""
    policy = UserPolicy()
    acts = [act for act in policy.rules if act not in ("view", "list", "create")]
    row = policy.annotate(User.objects.filter(pk=account.pk), user, *acts)
    allowed = row.values(*(f"may_{act}" for act in acts)).get()
    return {act: bool(allowed[f"may_{act}"]) for act in acts}


def own_person(user: User) -> Person:
    """The person behind one's own account; raises not-found where there is none."""
    if user.person is None:
        raise NotVisible(_("Your account stands for no person, so it has no particulars."))
    return user.person


def names_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """What accounts are called on pages of staff, by id."""
    found = User.objects.filter(pk__in=set(ids)).select_related("person")
    return {account.pk: account.display_name for account in found}


def is_password_old(user: User, *, now: datetime, days: int) -> bool:
    """Whether the password has stood for more than ``days``; zero days mean it may stay."""
    if not days or user.password_changed_at is None:
        return False
    return (now - user.password_changed_at).days >= days
