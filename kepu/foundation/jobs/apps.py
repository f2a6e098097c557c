from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "kepu.foundation.jobs"
    label = "jobs"

    def ready(self) -> None:
        from kepu.foundation.jobs.registration import register_everything

        register_everything()
