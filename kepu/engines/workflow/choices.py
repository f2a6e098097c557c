"""Named choices that every domain with due dates shares, and verbs of the record of acts."""

from django.utils.translation import gettext_lazy as _

from kepu.foundation.ui.choices import Light

__all__ = ["VERBS", "Light"]

VERBS = {"workflow.setting.change": _("changed a rhythm or threshold")}
