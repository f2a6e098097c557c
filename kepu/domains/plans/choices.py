"""Named choices of plans, tasks and reports."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PlanState(TextChoices):
    DRAFT = "draft", _("draft")
    ISSUED = "issued", _("issued")
    CLOSED = "closed", _("closed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class PrintedRole(TextChoices):
    """The role as the plan prints it; a bare list makes everyone responsible."""

    LEAD = "lead", _("lead (as printed)")
    SUPPORT = "support", _("supporting (as printed)")
    RESPONSIBLE = "responsible", _("responsible (as printed)")


class Part(TextChoices):
    """The part a unit plays in a task."""

    LEAD = "lead", _("lead unit")
    SUPPORT = "support", _("supporting unit")


class MatchReason(TextChoices):
    """Why a printed name is taken for a unit or group of the register."""

    CURRENT = "current", _("current name")
    ALIAS = "alias", _("also called so")
    FORMER = "former", _("former name")
    LATER = "later", _("name of a later day")
    PREFIX = "prefix", _("same name without its prefix")
    PART = "part", _("names a part of it")
    ABBREVIATION = "abbreviation", _("abbreviated name")
    LEVEL = "level", _("same name on another level")
    EDIT_DISTANCE = "edit_distance", _("similar spelling")
    SUCCESSOR = "successor", _("took over from a closed unit")
    CHOSEN = "chosen", _("chosen by hand")
    ADDED = "added", _("added by hand")


class MentionKind(TextChoices):
    """What a plan calls by a name of its own."""

    THEME_DAY = "theme_day", _("theme day")
    BRAND = "brand", _("brand")


class TaskState(TextChoices):
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


class ReportState(TextChoices):
    SUBMITTED = "submitted", _("submitted")
    RETURNED = "returned", _("returned for revision")
    ACCEPTED = "accepted", _("accepted")
