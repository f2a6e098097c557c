"""``make demo``: lay the demonstration where it is missing or of another day, and serve it."""

from argparse import ArgumentParser
from datetime import timedelta

from django.core.management import call_command
from django.core.management.base import BaseCommand

from kepu.foundation.core import clock
from kepu.surfaces.demonstration.services.lay_district import lay_district

BEGAN = timedelta(days=60)


class Command(BaseCommand):
    help = "Lay the demonstration and serve it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--district-only",
            action="store_true",
            help="lay units and accounts, no plan, and end",
        )

    def handle(self, *, port: int, district_only: bool, **options: object) -> None:
        call_command("migrate", verbosity=0)
        began = clock.now() - BEGAN
        with clock.at(began):
            lay_district(now=began)
