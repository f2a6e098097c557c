from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class WorkflowConfig(AppConfig):
    name = "kepu.engines.workflow"
    label = "workflow"

    def ready(self) -> None:
        from kepu.engines.workflow.choices import VERBS
        from kepu.engines.workflow.policy import DatedSettingPolicy
        from kepu.foundation.audit.registry import register_verbs
        from kepu.foundation.ui import navigation
        from kepu.foundation.ui.choices import Section

        def may_see_settings(request: HttpRequest) -> bool:
            return DatedSettingPolicy().can_anywhere(request.user, "view")

        register_verbs(VERBS)
        navigation.register(
            navigation.Entry(
                _("Rhythms and thresholds"),
                "workflow:setting_list",
                "adjustments",
                Section.ADMINISTRATION,
                order=40,
                visible=may_see_settings,
            )
        )
