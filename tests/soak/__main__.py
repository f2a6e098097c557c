"""Damage files and read them, for as long as asked; print what became of them.

    python -m tests.soak                               two minutes, all formats
    python -m tests.soak --minutes 15 --first 70000    seeds from 70000 on
    python -m tests.soak --format pdf --seed 123       one input once more

``KEPU_SOAK_MINUTES`` says how long where ``--minutes`` does not. Inputs that are neither read nor
refused in time are kept in ``var/soak`` with what happened.
"""

import argparse
import os
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.soak.inputs import damaged
from tests.soak.samples import FORMATS
from tests.soak.watching import Outcome, Reader

KEPT = Path(__file__).resolve().parents[2] / "var" / "soak"
# Formats take turns, so that a short run has all of them.
TURN = 50


@dataclass
class Tally:
    """What became of the inputs of a format."""

    first: int
    next_seed: int
    results: Counter[str] = field(default_factory=Counter)
    faults: list[int] = field(default_factory=list)
    slowest: tuple[float, int] = (0, 0)
    peak: int = 0

    def add(self, outcome: Outcome) -> None:
        self.results[outcome.result] += 1
        self.slowest = max(self.slowest, (outcome.seconds, self.next_seed))
        self.peak = max(self.peak, outcome.peak)
        if outcome.is_fault:
            self.faults.append(self.next_seed)
        self.next_seed += 1


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def keep(form: str, seed: int, outcome: Outcome) -> None:
    """Write a failing input, and how it fails, into `KEPT`."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{seed}.{form}"
    path.write_bytes(damaged(form, seed))
    again = f"python -m tests.soak --format {form} --seed {seed}"
    told = f"{outcome.result}\n{outcome.fault}\n{again}\n"
    path.with_name(f"{path.name}.told").write_text(told, encoding="utf-8")
    say(f"{form} {seed}: {outcome.result}; kept as {path}; once more: {again}")


def run(forms: list[str], minutes: float, first: int) -> dict[str, Tally]:
    """Read inputs in turn until the time is over."""
    end = time.monotonic() + minutes * 60
    tallies = {form: Tally(first, first) for form in forms}
    readers = {form: Reader(form) for form in forms}
    while time.monotonic() < end:
        for form, tally in tallies.items():
            for _ in range(TURN):
                outcome = readers[form].read(tally.next_seed)
                if outcome.is_fault:
                    keep(form, tally.next_seed, outcome)
                tally.add(outcome)
    for reader in readers.values():
        reader.close()
    return tallies


def report(tallies: dict[str, Tally]) -> None:
    for form, tally in tallies.items():
        seconds, seed = tally.slowest
        told = ", ".join(f"{count} {result}" for result, count in tally.results.most_common())
        say(
            f"{form}: seeds {tally.first} to {tally.next_seed - 1}: {told}; slowest {seconds} s "
            f"(seed {seed}), at most {tally.peak} MB; {len(tally.faults)} faults {tally.faults}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=os.environ.get("KEPU_SOAK_MINUTES", "2"))
    parser.add_argument("--format", choices=FORMATS)
    parser.add_argument("--first", type=int, default=int(time.time()) % 10_000_000)
    parser.add_argument("--seed", type=int)
    chosen = parser.parse_args()
    forms = [chosen.format] if chosen.format else list(FORMATS)
    if chosen.seed is not None:
        with Reader(forms[0]) as reader:
            outcome = reader.read(chosen.seed)
        say(f"{outcome.result} {outcome.seconds} s\n{outcome.fault}")
        return outcome.is_fault
    say(f"seeds from {chosen.first}")
    tallies = run(forms, chosen.minutes, chosen.first)
    report(tallies)
    return any(tally.faults for tally in tallies.values())


if __name__ == "__main__":
    sys.exit(main())
