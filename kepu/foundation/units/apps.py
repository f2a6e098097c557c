from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UnitsConfig(AppConfig):
    name = "kepu.foundation.units"
    label = "units"

    def ready(self) -> None:
        from kepu.foundation.audit.registry import register_subject_names, register_verbs
        from kepu.foundation.audit.selectors import titled_by
        from kepu.foundation.ui.choices import Section
        from kepu.foundation.ui.navigation import Entry, register
        from kepu.foundation.units import policy  # noqa: F401
        from kepu.foundation.units.choices import VERBS
        from kepu.foundation.units.models import UnitGroup
        from kepu.foundation.units.selectors import names_of

        register_verbs(VERBS)
        register_subject_names("units.unit", names_of)
        register_subject_names("units.unitgroup", titled_by(UnitGroup, "name"))
        register(Entry(_("Register of units"), "units:unit_list", "building", Section.DISTRICT, 60))
        register(
            Entry(_("Groups of units"), "units:group_list", "users-group", Section.DISTRICT, 61)
        )
