from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UnitsConfig(AppConfig):
    name = "kepu.foundation.units"
    label = "units"

    def ready(self) -> None:
        from kepu.foundation.ui.choices import Section
        from kepu.foundation.ui.navigation import Entry, register
        from kepu.foundation.units import policy  # noqa: F401

        register(Entry(_("Register of units"), "units:unit_list", "building", Section.DISTRICT, 60))
        register(
            Entry(_("Groups of units"), "units:group_list", "users-group", Section.DISTRICT, 61)
        )
