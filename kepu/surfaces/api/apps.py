from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    name = "kepu.surfaces.api"
    label = "api"

    def ready(self) -> None:
        from kepu.foundation.ui import navigation
        from kepu.foundation.ui.choices import Section

        navigation.register(
            navigation.Entry(
                _("For programs (API)"), "api:reference", "book", Section.ACCOUNT, order=80
            )
        )
