"""Named choices that every domain with due dates shares."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Light(TextChoices):
    """How a subject stands; each is shown as shape, word and colour together."""

    ON_TIME = "on_time", _("on time")
    SOON = "soon", _("due soon")
    LATE = "late", _("overdue")
    NOT_BEGUN = "not_begun", _("not begun")
    CLOSED = "closed", _("closed")
