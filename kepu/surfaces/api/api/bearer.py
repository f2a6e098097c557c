"""Who calls: the user of the token in the header, and nobody by session."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja.security import HttpBearer

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.selectors.tokens import token_behind
from kepu.foundation.access.services.note_token_use import note_token_use
from kepu.foundation.core.errors import Forbidden

READING = ("GET", "HEAD", "OPTIONS")


class TokenAuth(HttpBearer):
    """``Authorization: Bearer <token>``. The session cookie of a browser opens nothing here,
    so no foreign page can make a browser act, and no call needs a CSRF token."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """The working token with this secret; ``request.user`` becomes its user."""
        found = token_behind(token)
        if found is None:
            return None
        if found.scope == TokenScope.READ and request.method not in READING:
            raise Forbidden(
                _("This token may only read. Make one that may read and change."),
                code="token_reads_only",
            )
        note_token_use(token=found)
        request.user = found.user
        return found
