"""``make demo``: lay the demonstration where it is missing or of another day, and show it."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from kepu.foundation.core import clock
from kepu.surfaces.demonstration.guide import guide
from kepu.surfaces.demonstration.laid import clear, is_laid, note_laid
from kepu.surfaces.demonstration.services.lay_demonstration import lay_demonstration
from kepu.surfaces.demonstration.services.lay_district import OPENED_AGO, lay_district, morning


class Command(BaseCommand):
    help = "Lay the demonstration, unless today's is there, and print who may sign in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--plan", type=Path, help="the document the office has issued")
        parser.add_argument("--address", default="http://127.0.0.1:8000")
        parser.add_argument(
            "--district-only",
            action="store_true",
            help="add units and accounts to a new database, no plan",
        )

    def handle(
        self, *, plan: Path | None, address: str, district_only: bool, **options: object
    ) -> None:
        if district_only:
            lay_empty_district()
            return
        if plan is None:
            raise CommandError("Name the plan's document: --plan FILE.")
        if not is_laid():
            self.lay(plan)
        self.stdout.write(guide(address=address, plan=plan))

    def lay(self, plan: Path) -> None:
        if not Path(settings.DATABASES["default"]["NAME"]).is_relative_to(settings.VAR):
            raise CommandError("The demonstration is laid on SQLite; unset KEPU_DATABASE_URL.")
        self.stdout.write("· laying the demonstration for today")
        self.stdout.flush()
        document = plan.read_bytes()
        connection.close()
        clear()
        call_command("migrate", verbosity=0)
        lay_demonstration(document=document, name=plan.name)
        note_laid()


def lay_empty_district() -> None:
    opened = morning(OPENED_AGO)
    with clock.at(opened):
        lay_district(now=opened)
