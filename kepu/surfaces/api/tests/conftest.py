"""Programs that call with a token."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.access.services.issue_token import issue_token
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock

Caller = Callable[..., Client]


@pytest.fixture
def calling() -> Caller:
    """``calling(user, scope="write")``: a client that sends a new token of ``user``."""

    def client_of(user: User, scope: str = TokenScope.WRITE) -> Client:
        end = clock.today() + timedelta(days=30)
        issued = issue_token(name=f"test {scope}", scope=scope, expires_on=end, by=user)
        return Client(headers={"authorization": f"Bearer {issued.secret}"})

    return client_of
