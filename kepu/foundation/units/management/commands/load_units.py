"""``kepu manage load_units FILE``: enter a register kept as CSV files."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from kepu.foundation.core.errors import BusinessError
from kepu.foundation.units.reference_file import UnreadableRegister
from kepu.foundation.units.services import load_units

# Nothing in the file is dated; the day only has to lie before the first plan.
FIRST_DAY = date(2019, 1, 1)


class Command(BaseCommand):
    help = "Enter units and groups from a CSV file; what is known already is left as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument(
            "--on",
            type=date.fromisoformat,
            default=FIRST_DAY,
            help="the day from which the register speaks (default: %(default)s)",
        )

    def handle(self, *, path: Path, on: date, **options: object) -> None:
        try:
            count = load_units(path=path, on=on, by=None)
        except (BusinessError, OSError, UnreadableRegister) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{count} units entered.")
