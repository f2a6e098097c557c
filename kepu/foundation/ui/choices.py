"""The sections of the navigation, the slots of the shell, the lights and the view settings."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Section(TextChoices):
    """Where a navigation entry stands."""

    WORK = "work", _("My work")
    DISTRICT = "district", _("The district")
    ADMINISTRATION = "administration", _("Administration")
    PORTAL = "portal", _("Public pages")
    ACCOUNT = "account", _("My account")


class Slot(StrEnum):
    """Places in the shell into which upper modules put something of their own."""

    ABOVE_HEADER = "above_header"
    TOP_BAR = "top_bar"
    ACCOUNT_MENU = "account_menu"
    BEFORE_CONTENT = "before_content"


class Light(TextChoices):
    """How a dated piece of work stands. Each has its own shape, word and colour."""

    ON_TIME = "on_time", _("On time")
    SOON = "soon", _("Due soon")
    LATE = "late", _("Late")
    NOT_BEGUN = "not_begun", _("Not begun")
    CLOSED = "closed", _("Closed")


class TypeSize(StrEnum):
    """The size of type a reader has chosen."""

    NORMAL = "normal"
    LARGE = "large"


class Contrast(StrEnum):
    """The contrast a reader has chosen."""

    NORMAL = "normal"
    HIGH = "high"
