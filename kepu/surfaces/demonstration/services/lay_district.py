"""The register of units, and an account for everyone in the cast."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from kepu.foundation import units
from kepu.foundation.access.choices import Role
from kepu.foundation.access.services.grant_role import grant_role
from kepu.foundation.access.services.install_administrators import install_administrators
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.services import change_password, create_user
from kepu.foundation.core import clock, roles
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import units_named
from kepu.foundation.units.services import load_units
from kepu.surfaces.demonstration.cast import DISTRICT, EVERYONE, GUARD, KEEPER, PASSWORD, Player

REGISTER = Path(units.__file__).parent / "reference" / "xicheng.csv"
FIRST_DAY = date(2019, 1, 1)
# Before the plan was issued, and less than a password lasts.
OPENED_AGO = timedelta(days=70)


@transaction.atomic
def lay_district(*, now: datetime) -> None:
    """Enter the units, open the accounts and give them their roles, with the clock at ``now``."""
    load_units(path=REGISTER, on=FIRST_DAY, by=None, now=now)
    users = {player: open_account(player=player, now=now) for player in EVERYONE}
    by_role = {player.role: users[player] for player in EVERYONE}
    install_administrators(
        system=users[KEEPER],
        security=users[GUARD],
        audit=by_role[roles.AUDIT_ADMIN],
        unit=unit_called(DISTRICT),
        now=now,
    )
    for player, user in users.items():
        if player.role not in roles.ADMIN_ROLES:
            grant_role(
                user=user,
                role=Role(player.role),
                unit=unit_called(player.unit),
                subtree=player.unit == DISTRICT,
                valid_from=clock.today(),
                by=users[GUARD],
                now=now,
            )


def open_account(*, player: Player, now: datetime) -> User:
    """An account with the password that everyone knows."""
    user = create_user(
        name=player.name, username=player.username, email=player.email, by=None, now=now
    )
    return change_password(user=user, password=PASSWORD, by=user, now=now)


def morning(ago: timedelta) -> datetime:
    """Ten o'clock, so many days before today."""
    day = clock.today() - ago
    return datetime.combine(day, time(10), tzinfo=timezone.get_current_timezone())


def user_of(player: Player) -> User:
    return User.objects.get(username=player.username)


def unit_called(name: str) -> Unit:
    return units_named(name).get()
