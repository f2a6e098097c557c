from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "kepu.foundation.jobs"
    label = "jobs"
