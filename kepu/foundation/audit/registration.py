"""What audit tells the modules below when the applications are ready."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kepu.foundation.audit.choices import VERBS
from kepu.foundation.audit.policy import AuditEntryPolicy
from kepu.foundation.audit.registry import register_verbs
from kepu.foundation.ui import navigation
from kepu.foundation.ui.choices import Section


def register_everything() -> None:
    """Register the module's own verbs and its navigation."""
    register_verbs(VERBS)
    navigation.register(
        navigation.Entry(
            _("Record of acts"),
            "audit:entry_list",
            "history",
            Section.ADMINISTRATION,
            order=80,
            visible=may_read_the_record,
        )
    )


def may_read_the_record(request: HttpRequest) -> bool:
    """Whether the entry is shown to whoever asks."""
    return request.user.is_authenticated and AuditEntryPolicy().can_anywhere(request.user, "view")
