"""``kepu audit verify``: says whether the record of acts is whole, and where it is not."""

import argparse
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from kepu.foundation.audit.findings import Verification
from kepu.foundation.audit.services import verify


class Command(BaseCommand):
    help = "Verifies every entry and seal; ends with 1 where something was changed or removed."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--roots",
            type=Path,
            metavar="FILE",
            help="a copy of the exported roots, kept where nobody who can change the record can",
        )

    def handle(self, *, roots: Path | None, **options: object) -> None:
        if roots is not None and not roots.exists():
            raise CommandError(f"There is no file {roots}.")
        outcome = verify(roots=roots)
        for line in self.summary(outcome):
            self.stdout.write(line)
        for finding in outcome.findings:
            self.stdout.write(f"✗ {finding}")
        if outcome.findings:
            raise CommandError(f"The record is not whole: {len(outcome.findings)} faults.")
        self.stdout.write("✓ The record is whole.")

    def summary(self, outcome: Verification) -> list[str]:
        """What was looked at, and what cannot be seen by looking."""
        lines = [
            f"{outcome.entry_count} entries, {outcome.seal_count} seals, "
            f"{outcome.root_count} exported roots",
            f"public key {outcome.public_key}",
        ]
        if outcome.last_root:
            lines.append(f"last root  {outcome.last_root}")
        if outcome.unsealed_since:
            lines.append(
                f"{outcome.unsealed_count} entries not yet sealed, "
                f"since {outcome.unsealed_since.isoformat(timespec='seconds')}"
            )
        return lines
