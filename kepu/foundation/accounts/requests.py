"""The request as views behind `core.routes.asks` and `signed_in` see it."""

from django.http import HttpRequest

from kepu.foundation.accounts.models import User


class StaffRequest(HttpRequest):
    """A request whose user is known to be signed in."""

    user: User
