from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "kepu.foundation.ui"
    label = "ui"
