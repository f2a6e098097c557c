from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "kepu.foundation.files"
    label = "files"

    def ready(self) -> None:
        import kepu.foundation.files.policy  # noqa: F401
        from kepu.foundation.audit.registry import register_subject_names, register_verbs
        from kepu.foundation.audit.selectors import titled_by
        from kepu.foundation.files.choices import VERBS
        from kepu.foundation.files.models import StoredFile

        register_verbs(VERBS)
        register_subject_names("files.storedfile", titled_by(StoredFile, "name"))
