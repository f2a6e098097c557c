from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "kepu.engines.workflow"
    label = "workflow"
