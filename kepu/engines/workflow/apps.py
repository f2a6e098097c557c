from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "kepu.engines.workflow"
    label = "workflow"

    def ready(self) -> None:
        from kepu.engines.workflow.views import register_navigation

        register_navigation()
