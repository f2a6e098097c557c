"""The account that signs in. Who the person is stands in `identity`."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.models import UUIDModel
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.selectors import name_of


class UserManager(BaseUserManager["User"]):
    """Looks accounts up by sign-in name, for Django's authentication."""

    use_in_migrations = True


class User(UUIDModel, AbstractBaseUser):
    """An account of a member of staff. Rights come from role grants, never from flags here."""

    username = models.CharField(
        _("Sign-in name"), max_length=60, unique=True, validators=[UnicodeUsernameValidator()]
    )
    email = models.EmailField(_("E-mail"), blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    password_changed_at = models.DateTimeField(null=True)
    must_change_password = models.BooleanField(default=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            # One signs in by either, in capitals or not, so neither may name two accounts.
            models.UniqueConstraint(Lower("username"), name="user_username_once"),
            models.UniqueConstraint(
                Lower("email"), name="user_email_once", condition=~models.Q(email="")
            ),
        ]

    def __str__(self) -> str:
        return self.username

    @property
    def display_name(self) -> str:
        """The person's name, or the sign-in name of an account without a person."""
        return (name_of(self.person) if self.person else "") or self.username
