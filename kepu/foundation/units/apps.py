from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "kepu.foundation.units"
    label = "units"

    def ready(self) -> None:
        from kepu.foundation.units import policy  # noqa: F401
