from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "kepu.surfaces.portal"
    label = "portal"
