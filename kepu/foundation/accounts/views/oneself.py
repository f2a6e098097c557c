"""Whose pages these are."""

from django.http import HttpRequest

from kepu.foundation.accounts.models import User


def account_of(request: HttpRequest) -> User:
    """The account that is signed in. The decorators of `core.routes` turn away everybody else."""
    if not isinstance(request.user, User):
        raise TypeError("this view needs @signed_in or @asks")
    return request.user
