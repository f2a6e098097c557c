"""Passwords a user had before."""

from django.db import models

from kepu.foundation.accounts.models.users import User


class FormerPassword(models.Model):
    """The hash of a password that was once set, so that it is not taken again too soon."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    password = models.CharField(max_length=128)
    set_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["user", "-set_at"], name="former_password_latest")]

    def __str__(self) -> str:
        return f"password of {self.user_id} since {self.set_at:%Y-%m-%d}"
