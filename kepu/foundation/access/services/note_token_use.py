"""Remember the day a token was last used, so that forgotten ones can be found."""

from kepu.foundation.access.models import ApiToken
from kepu.foundation.core import clock


def note_token_use(*, token: ApiToken) -> None:
    """Write today's date once a day; the calls themselves are audited where they change things."""
    today = clock.today()
    if token.last_used_on != today:
        ApiToken.objects.filter(pk=token.pk).update(last_used_on=today)
