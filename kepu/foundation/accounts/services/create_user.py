"""Opening an account."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.policy import UserPolicy
from kepu.foundation.accounts.services.account_names import normalise_email, normalise_username
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.services import register_person


@transaction.atomic
def create_user(
    *,
    name: str,
    username: str,
    email: str = "",
    phone: str = "",
    by: Actor | None,
    now: datetime | None = None,
) -> User:
    """An account and the person behind it. It has no password yet, and no role.

    Raises `InvalidInput` or `Conflict`, naming the field.
    """
    UserPolicy().require_anywhere(by, "create")
    moment = now or clock.now()
    person = register_person(name=name, phone=phone, by=by, now=moment)
    user = User(
        username=normalise_username(username),
        email=normalise_email(email),
        person=person,
        created_at=moment,
    )
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as error:
        raise Conflict(
            _("Another account has this sign-in name or e-mail address."),
            code="account_taken",
            field="username",
        ) from error
    record(verb="accounts.user.create", subject=user, by=by, now=moment)
    return user
