from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "kepu.foundation.access"
    label = "access"

    def ready(self) -> None:
        from kepu.foundation.access.choices import VERBS
        from kepu.foundation.access.selectors.source import GrantBook
        from kepu.foundation.audit.registry import register_verbs
        from kepu.foundation.core.policy import plug_grants

        plug_grants(GrantBook())
        register_verbs(VERBS)
        self._register_navigation()

    def _register_navigation(self) -> None:
        from kepu.foundation.access.policy import grant_policy
        from kepu.foundation.ui.choices import Section
        from kepu.foundation.ui.navigation import Entry, register

        def may_review(request: HttpRequest) -> bool:
            return grant_policy.can_anywhere(request.user, "review")

        register(
            Entry(
                _("Roles"),
                "access:grant_list",
                "shield-check",
                Section.ADMINISTRATION,
                order=20,
                visible=may_review,
            )
        )
        register(Entry(_("My roles"), "access:own_roles", "key", Section.ACCOUNT, 30))
        register(Entry(_("Tokens for programs"), "access:token_list", "code", Section.ACCOUNT, 40))
