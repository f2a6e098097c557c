"""Named choices of the units register."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class UnitKind(TextChoices):
    DISTRICT = "district", _("district")
    BUREAU = "bureau", _("bureau")
    PARTY_ORGAN = "party organ", _("party organ")
    MASS_ORGANISATION = "mass organisation", _("mass organisation")
    PUBLIC_INSTITUTION = "public institution", _("public institution")
    SOCIAL_ORGANISATION = "social organisation", _("social organisation")
    SUB_DISTRICT = "sub-district", _("sub-district")
    JOINT_BODY = "joint body", _("joint body")
    OFFICE = "office", _("office")
    OUTSIDE = "outside", _("outside body")


class NameKind(TextChoices):
    SHORT = "short", _("short name")
    FULL = "full", _("full name")
    ENGLISH = "english", _("English name")
    ALIAS = "alias", _("also called")
    FORMER = "former", _("former name")


# Kinds of which a unit bears one at a time; the others it may bear any number of.
OFFICIAL_KINDS = (NameKind.SHORT, NameKind.FULL, NameKind.ENGLISH)


class SuccessionKind(TextChoices):
    MERGED = "merged", _("merged")
    SPLIT = "split", _("split")


VERBS = {
    "units.unit.create": _("entered a unit"),
    "units.unit.rename": _("renamed a unit"),
    "units.unit.learn_alias": _("noted another name of a unit"),
    "units.unit.forget_alias": _("took back another name of a unit"),
    "units.unit.move": _("moved a unit under another"),
    "units.unit.merge": _("merged units"),
    "units.unit.split": _("split a unit"),
    "units.unit.close": _("closed a unit"),
    "units.group.create": _("made a group of units"),
    "units.group.change_membership": _("changed who belongs to a group"),
    "units.group.learn_alias": _("noted another name of a group"),
    "units.group.forget_alias": _("took back another name of a group"),
}
