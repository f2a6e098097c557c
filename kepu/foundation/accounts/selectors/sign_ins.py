"""Where somebody is signed in, and what they still owe before they go on."""

from datetime import datetime, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import KeptForm, User
from kepu.foundation.accounts.policy import KeptFormPolicy, SignInPolicy
from kepu.foundation.accounts.retention import kept_since
from kepu.foundation.core import clock
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor, grants


def sign_ins_for(user: Actor) -> QuerySet[UserSession]:
    """The user's sign-ins that are still open, the one used last first."""
    now = clock.now()
    idle_since = now - timedelta(minutes=settings.KEPU_IDLE_MINUTES)
    sessions = Session.objects.filter(expire_date__gt=now).values("session_key")
    found = SignInPolicy().visible(user).filter(session_key__in=sessions)
    return found.filter(last_seen_at__gt=idle_since).order_by("-last_seen_at", "-pk")


def sign_in_for(user: Actor, pk: int) -> UserSession:
    """One of the user's own sign-ins."""
    found = sign_ins_for(user).filter(pk=pk).first()
    if found is None:
        raise NotVisible(_("This sign-in has ended already."))
    return found


def kept_forms_for(user: Actor, *, now: datetime | None = None) -> QuerySet[KeptForm]:
    """What the user was sending when a sign-in had ended, newest first, for a day."""
    return KeptFormPolicy().visible(user).filter(kept_at__gt=kept_since(now or clock.now()))


def kept_form_for(user: Actor, pk: UUID) -> KeptForm:
    """One of the user's own kept forms."""
    found = kept_forms_for(user).filter(pk=pk).first()
    if found is None:
        raise NotVisible(_("This form is no longer kept."))
    return found


def has_second_factor(user: User) -> bool:
    """Whether signing in asks for a code as well."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def is_second_factor_required(user: User) -> bool:
    """Whether one of the user's roles asks for two-step sign-in (GB/T 22239—2019, level 3)."""
    roles = settings.KEPU_SECOND_FACTOR_ROLES
    return bool(roles) and grants().holds(user, roles)
