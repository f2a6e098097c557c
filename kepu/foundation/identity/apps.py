from django.apps import AppConfig


class IdentityConfig(AppConfig):
    name = "kepu.foundation.identity"
    label = "identity"

    def ready(self) -> None:
        from kepu.foundation.audit.registry import register_subject_names, register_verbs
        from kepu.foundation.identity import policy  # noqa: F401
        from kepu.foundation.identity.choices import VERBS
        from kepu.foundation.identity.selectors import names_of

        register_verbs(VERBS)
        register_subject_names("identity.person", names_of)
