"""How often a token may call."""

from django.conf import settings
from django.http import HttpRequest
from ninja.throttling import SimpleRateThrottle


class TokenThrottle(SimpleRateThrottle):
    """``KEPU_API_RATE`` calls a minute for each token, counted in Django's cache."""

    def __init__(self) -> None:
        super().__init__(settings.KEPU_API_RATE)

    def get_cache_key(self, request: HttpRequest) -> str:
        """Where the calls of this token are counted; every call has one by now."""
        return f"api_calls_{request.auth.pk}"  # type: ignore[attr-defined]
