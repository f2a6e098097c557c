"""Abstract bases for tables."""

import uuid

from django.db import models


class UUIDModel(models.Model):
    """A row with a UUID key, so that keys can be shown, merged and handed upward."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True
