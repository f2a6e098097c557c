"""Users who hold roles: what tests of any module begin with."""

from datetime import UTC, date, datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from kepu.foundation.access.models import RoleGrant
from kepu.foundation.accounts.models import User
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory

LONG_AGO = date(2000, 1, 1)
GRANTED_AT = datetime(2000, 1, 1, 1, 0, tzinfo=UTC)


class UserFactory(DjangoModelFactory[User]):
    """An account that signs in; it holds no role yet."""

    class Meta:
        model = User

    username = factory.Sequence("user{}".format)
    created_at = GRANTED_AT


class RoleGrantFactory(DjangoModelFactory[RoleGrant]):
    """A role held since long ago, given by somebody."""

    class Meta:
        model = RoleGrant

    user = factory.SubFactory(UserFactory)
    unit = factory.SubFactory(UnitFactory)
    valid_from = LONG_AGO
    granted_by = factory.SubFactory(UserFactory)
    granted_at = GRANTED_AT


def user_at(unit: Unit, role: str, *, subtree: bool = False, **fields: Any) -> User:
    """A new user who holds ``role`` at ``unit``."""
    user: User = UserFactory(**fields)
    RoleGrantFactory(user=user, role=role, unit=unit, subtree=subtree)
    return user
