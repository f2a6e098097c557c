from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "kepu.surfaces.console"
    label = "console"
