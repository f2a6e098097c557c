from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "kepu.foundation.core"
    label = "core"
