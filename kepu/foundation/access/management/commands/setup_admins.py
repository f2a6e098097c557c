"""``kepu manage setup_admins``: the three administrators of a new installation."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from kepu.foundation.access.services.install_administrators import install_administrators
from kepu.foundation.accounts.models import User
from kepu.foundation.accounts.selectors import account_named
from kepu.foundation.accounts.services import create_user, issue_initial_password
from kepu.foundation.core.errors import BusinessError
from kepu.foundation.units.models import Unit
from kepu.foundation.units.selectors import units_named

ACCOUNTS = ("system", "security", "audit")


class Command(BaseCommand):
    help = (
        "Make the system, security and audit administrator, three different people. Works once,"
        " while nobody holds a role. Prints the first passwords of accounts it opens."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        for name in ACCOUNTS:
            parser.add_argument(f"--{name}", required=True, help="sign-in name")
        parser.add_argument("--unit", required=True, help="a name of the uppermost unit")

    def handle(
        self, *, unit: str, system: str, security: str, audit: str, **options: object
    ) -> None:
        try:
            with transaction.atomic():
                self._install(self._unit(unit), [system, security, audit])
        except BusinessError as refusal:
            raise CommandError(str(refusal)) from refusal

    def _unit(self, name: str) -> Unit:
        found = units_named(name).first()
        if found is None:
            raise CommandError(f"No unit is called {name}. Load the register first.")
        return found

    def _install(self, unit: Unit, usernames: list[str]) -> None:
        passwords: list[str] = []
        users: list[User] = []
        for username in usernames:
            user = account_named(username)
            if user is None:
                user = create_user(name=username, username=username, by=None)
                passwords.append(issue_initial_password(user=user, by=None))
            else:
                passwords.append("existing account")
            users.append(user)
        system, security, audit = users
        grants = install_administrators(system=system, security=security, audit=audit, unit=unit)
        for grant, password in zip(grants, passwords, strict=True):
            self.stdout.write(f"{grant.role:15} {grant.user.username:20} {password}")
