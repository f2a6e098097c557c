"""One-time codes are used one time."""

from allauth.mfa import app_settings
from django.core.cache import cache

from kepu.foundation.accounts.models import User
from kepu.foundation.core.encryption import blind_index


def use_code(*, user: User, code: str) -> bool:
    """Whether ``code`` was not used before while it counts; from now on it has been.

    The library remembers a code for one step only, and codes of neighbouring steps count too.
    """
    plain = "".join(sign for sign in code if sign.isalnum()).casefold()
    steps = 2 * app_settings.TOTP_TOLERANCE + 1
    key = blind_index(f"{user.pk}:{plain}", purpose="accounts.code")
    return cache.add(f"accounts.code.{key}", "used", timeout=app_settings.TOTP_PERIOD * steps)
