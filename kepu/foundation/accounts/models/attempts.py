"""Sign-ins that failed."""

from django.db import models

from kepu.foundation.accounts.choices import AttemptKind


class SignInAttempt(models.Model):
    """One failed sign-in, counted against an account or an address.

    ``key`` is a keyed hash: what people type at sign-in may be a telephone number, or a
    password in the wrong box. The row is there while an attempt runs and goes when it succeeds.
    """

    kind = models.CharField(max_length=10, choices=AttemptKind)
    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "key", "-at"], name="sign_in_attempt_latest"),
            models.Index(fields=["at"], name="sign_in_attempt_age"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at:%Y-%m-%d %H:%M}"
