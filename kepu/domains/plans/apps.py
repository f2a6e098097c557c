"""Start-up of plans."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "kepu.domains.plans"
    label = "plans"

    def ready(self) -> None:
        from kepu.domains.plans import policy  # noqa: F401  registers the policies
        from kepu.domains.plans.registration import register_everything

        register_everything()
