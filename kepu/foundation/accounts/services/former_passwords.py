"""Passwords of the past: none of the last five may come back."""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kepu.foundation.accounts.models import FormerPassword, User

REMEMBERED = 5


class FormerPasswordValidator:
    """Refuses the passwords that were set last."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        if not isinstance(user, User):
            return
        latest = FormerPassword.objects.filter(user=user).order_by("-set_at", "-pk")[:REMEMBERED]
        if any(check_password(password, former.password) for former in latest):
            raise ValidationError(
                _("You have used this password before. Choose one unlike your last %(count)d.")
                % {"count": REMEMBERED},
                code="password_used",
            )

    def get_help_text(self) -> str:
        return _("Choose a password unlike your last %(count)d.") % {"count": REMEMBERED}


def remember_password(*, user: User, now: datetime) -> None:
    """Keep the hash that ``user`` has now, and no more than the last five."""
    FormerPassword.objects.create(user=user, password=user.password, set_at=now)
    latest = FormerPassword.objects.filter(user=user).order_by("-set_at", "-pk")
    kept = list(latest.values_list("pk", flat=True)[:REMEMBERED])
    FormerPassword.objects.filter(user=user).exclude(pk__in=kept).delete()
