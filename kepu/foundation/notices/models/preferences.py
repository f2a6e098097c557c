"""How a person wants to be told."""

from django.conf import settings
from django.db import models

from kepu.foundation.core.models import UUIDModel


class NoticePreference(UUIDModel):
    """The language a user wants notices and e-mails in."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(max_length=10)

    def __str__(self) -> str:
        return f"{self.user_id} reads {self.language}"
