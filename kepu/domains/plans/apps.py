from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "kepu.domains.plans"
    label = "plans"
