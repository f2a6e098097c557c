"""End a token at once."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.policy import ApiTokenPolicy
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock


@transaction.atomic
def revoke_token(*, token: ApiToken, by: User, now: datetime | None = None) -> ApiToken:
    """No program gets in with ``token`` any more; ending it again changes nothing."""
    now = now or clock.now()
    ApiTokenPolicy().require(by, "revoke", token)
    if ApiToken.objects.filter(pk=token.pk, revoked_at__isnull=True).update(revoked_at=now):
        record(verb="access.token.revoke", subject=token, by=by, now=now)
    token.refresh_from_db(fields=["revoked_at"])
    return token
