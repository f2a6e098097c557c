from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    name = "kepu.surfaces.demonstration"
    label = "demonstration"

    def ready(self) -> None:
        from kepu.foundation.ui import shell
        from kepu.foundation.ui.choices import Slot
        from kepu.surfaces.demonstration.views.role_switch import role_switch_context

        shell.register_slot(
            Slot.ABOVE_HEADER, "demonstration/role_switch.html", role_switch_context
        )
