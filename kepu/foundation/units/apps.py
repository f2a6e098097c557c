from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "kepu.foundation.units"
    label = "units"
