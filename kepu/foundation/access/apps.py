from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "kepu.foundation.access"
    label = "access"

    def ready(self) -> None:
        from kepu.foundation.access import policy  # noqa: F401
        from kepu.foundation.access.selectors.source import GrantBook
        from kepu.foundation.core.policy import plug_grants

        plug_grants(GrantBook())
