from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "kepu.foundation.access"
    label = "access"
