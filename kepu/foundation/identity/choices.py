"""The kinds of identity documents."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DocumentKind(TextChoices):
    """Documents by which a person in China is known; not everyone has a resident's card."""

    CITIZEN = "citizen", _("Resident identity card")
    RESIDENCE = "residence", _("Residence permit for Hong Kong, Macao and Taiwan residents")
    HOME_RETURN = "home_return", _("Mainland travel permit for Hong Kong and Macao residents")
    TAIWAN = "taiwan", _("Mainland travel permit for Taiwan residents")
    FOREIGNER = "foreigner", _("Foreign permanent resident identity card")
    PASSPORT = "passport", _("Passport")


# What the audit pages say of acts upon persons.
VERBS = {
    "identity.person.register": _("entered a person"),
    "identity.person.update": _("changed particulars of a person"),
    "identity.person.read": _("read particulars of a person in full"),
    "identity.person.erase": _("erased a person"),
}
