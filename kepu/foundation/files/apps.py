from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "kepu.foundation.files"
    label = "files"

    def ready(self) -> None:
        import kepu.foundation.files.policy  # noqa: F401
