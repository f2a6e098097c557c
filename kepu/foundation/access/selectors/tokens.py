"""Tokens of programs."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.policy import ApiTokenPolicy
from kepu.foundation.access.tokens import digest_of
from kepu.foundation.core import clock
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor


def tokens_of(user: Actor) -> QuerySet[ApiToken]:
    """The user's own tokens, latest first, ended ones included."""
    return ApiToken.objects.filter(user=user.pk).order_by("-created_at", "pk")


def token_for(user: Actor, pk: UUID) -> ApiToken:
    """A token the user may see, or not-found."""
    try:
        return ApiTokenPolicy().visible(user).get(pk=pk)
    except ApiToken.DoesNotExist:
        raise NotVisible(_("There is no such token, or it is somebody else's.")) from None


def token_behind(secret: str) -> ApiToken | None:
    """The token with this secret, while it works and its user may sign in."""
    return (
        ApiToken.objects.select_related("user")
        .filter(
            digest=digest_of(secret),
            revoked_at__isnull=True,
            expires_on__gt=clock.today(),
            user__is_active=True,
        )
        .first()
    )
