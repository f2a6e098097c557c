from django.apps import AppConfig


class IdentityConfig(AppConfig):
    name = "kepu.foundation.identity"
    label = "identity"
