"""Let a program act for oneself."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.tokens import digest_of, new_secret, shown_part
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, InvalidInput

LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class IssuedToken:
    """A token with its secret, which is never to be had again."""

    token: ApiToken
    secret: str


@transaction.atomic
def issue_token(
    *, name: str, scope: TokenScope, expires_on: date, by: User, now: datetime | None = None
) -> IssuedToken:
    """Make a token for ``by``. It works until ``expires_on`` begins, a year at most.

    Raises `Conflict` where a working token of the user has this name, `InvalidInput` for a
    day that is not within the coming year.
    """
    now = now or clock.now()
    _require_sensible_end(expires_on)
    secret = new_secret()
    try:
        with transaction.atomic():
            token = ApiToken.objects.create(
                user=by,
                name=name,
                digest=digest_of(secret),
                prefix=shown_part(secret),
                scope=scope,
                created_at=now,
                expires_on=expires_on,
            )
    except IntegrityError:
        raise Conflict(
            _("You have a token called “%(name)s”. Revoke it first, or choose another name.")
            % {"name": name},
            field="name",
        ) from None
    record(
        verb="access.token.issue",
        subject=token,
        by=by,
        payload={"name": name, "scope": scope, "expires_on": expires_on.isoformat()},
        now=now,
    )
    return IssuedToken(token=token, secret=secret)


def _require_sensible_end(expires_on: date) -> None:
    today = clock.today()
    if not today < expires_on <= today + LONGEST:
        raise InvalidInput(
            _("Choose a day after %(today)s and not later than %(latest)s.")
            % {
                "today": date_format(today, "DATE_FORMAT"),
                "latest": date_format(today + LONGEST, "DATE_FORMAT"),
            },
            field="expires_on",
        )
