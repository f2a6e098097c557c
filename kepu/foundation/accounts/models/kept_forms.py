"""What somebody was sending when their sign-in had ended."""

from django.db import models

from kepu.foundation.accounts.models.users import User
from kepu.foundation.core.fields import EncryptedTextField
from kepu.foundation.core.models import UUIDModel


class KeptForm(UUIDModel):
    """A form that waits for its sender to sign in again. Nobody else ever sees it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    path = models.CharField(max_length=2000)
    # JSON: pairs of field name and value, in the order of the form.
    content = EncryptedTextField(purpose="accounts.kept_form.content")
    had_files = models.BooleanField(default=False)
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ["-kept_at", "pk"]
        indexes = [models.Index(fields=["user", "-kept_at"], name="kept_form_latest")]

    def __str__(self) -> str:
        return f"form for {self.path}"
