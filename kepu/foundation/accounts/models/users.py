"""The account that signs in. Who the person is stands in `identity`."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.models import UUIDModel


class UserManager(BaseUserManager["User"]):
    """Looks accounts up by sign-in name, for Django's authentication."""

    use_in_migrations = True


class User(UUIDModel, AbstractBaseUser):
    """An account of a member of staff. Rights come from role grants, never from flags here."""

    username = models.CharField(
        _("Sign-in name"), max_length=60, unique=True, validators=[UnicodeUsernameValidator()]
    )
    email = models.EmailField(_("E-mail"), blank=True)
    person = models.ForeignKey(
        "identity.Person", on_delete=models.PROTECT, null=True, related_name="+"
    )
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    password_changed_at = models.DateTimeField(null=True)
    must_change_password = models.BooleanField(default=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.username
