from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "kepu.foundation.audit"
    label = "audit"

    def ready(self) -> None:
        from kepu.foundation.audit.registration import register_everything

        register_everything()
