from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class ConsoleConfig(AppConfig):
    name = "kepu.surfaces.console"
    label = "console"

    def ready(self) -> None:
        from kepu.engines.workflow.selectors import inbox_count
        from kepu.foundation.ui import navigation
        from kepu.foundation.ui.choices import Section

        def waiting(request: HttpRequest) -> int:
            return inbox_count(request.user)

        navigation.register(
            navigation.Entry(
                _("Inbox"),
                "console:home",
                "inbox",
                Section.WORK,
                order=0,
                count=waiting,
            )
        )
