from collections.abc import Mapping

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "kepu.foundation.notices"
    label = "notices"

    def ready(self) -> None:
        from kepu.foundation.audit.registry import register_subject_names, register_verbs
        from kepu.foundation.audit.selectors import titled_by
        from kepu.foundation.jobs.registry import register_channel
        from kepu.foundation.notices.choices import VERBS
        from kepu.foundation.notices.models import Notice
        from kepu.foundation.notices.tasks import send_email
        from kepu.foundation.ui import shell
        from kepu.foundation.ui.choices import Slot

        register_channel("email", send_email, words=_("E-mail"))
        register_verbs(VERBS)
        register_subject_names("notices.notice", titled_by(Notice, "title"))
        shell.register_slot(Slot.TOP_BAR, "notices/bell.html", bell)
        self._register_navigation()

    def _register_navigation(self) -> None:
        from kepu.foundation.notices.policy import NoticeWordingPolicy
        from kepu.foundation.ui import navigation
        from kepu.foundation.ui.choices import Section

        def may_see_wordings(request: HttpRequest) -> bool:
            return NoticeWordingPolicy().can_anywhere(request.user, "view")

        navigation.register(
            navigation.Entry(
                _("Words of notices"),
                "notices:wording_list",
                "message",
                Section.ADMINISTRATION,
                order=50,
                visible=may_see_wordings,
            )
        )


def bell(request: HttpRequest) -> Mapping[str, object] | None:
    """What the bell of the shell shows: how many notices are unread."""
    from kepu.foundation.notices.selectors import unread_count

    if not request.user.is_authenticated:
        return None
    return {"unread_count": unread_count(request.user)}
