from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "kepu.surfaces.api"
    label = "api"
