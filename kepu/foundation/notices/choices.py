"""What the record of acts says about notices."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "notices.notice.send": _("sent a notice"),
    "notices.preference.change": _("chose the language of notices"),
    "notices.wording.change": _("changed the words of a notice"),
}
