"""Who was signed in last in this browser: a signed cookie that outlives the session.

It gives no rights. It only says for whom an interrupted form is to be kept.
"""

from datetime import timedelta
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

COOKIE = "kepu_last_user"
LIFE = timedelta(hours=36)


def last_user_id(request: HttpRequest) -> UUID | None:
    """The id in the cookie; none when there is no cookie, or it was tampered with or is old."""
    try:
        stored = request.get_signed_cookie(COOKIE, salt=COOKIE, max_age=LIFE)
    except (KeyError, signing.BadSignature):
        return None
    return UUID(stored)


def remember_user(request: HttpRequest, response: HttpResponseBase) -> None:
    """Put the signed-in user into the cookie, unless they stand there already."""
    if last_user_id(request) == request.user.pk:
        return
    response.set_signed_cookie(
        COOKIE,
        str(request.user.pk),
        salt=COOKIE,
        max_age=LIFE,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
