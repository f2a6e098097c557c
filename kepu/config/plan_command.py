"""``kepu plan read FILE``: a plan read on any machine, without settings or a database."""

import argparse
import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from django.conf import settings

from kepu.domains.plans.matching.dates import day_of_plan
from kepu.domains.plans.matching.findings import with_name_findings
from kepu.domains.plans.matching.match import Matcher
from kepu.domains.plans.matching.printed import name_lines, with_matches
from kepu.domains.plans.reading.plan import read_plan
from kepu.domains.plans.reading.printed import as_data, as_json, as_table
from kepu.domains.plans.reading.shapes import PlanReading
from kepu.engines.documents import Document, Fault, UnreadableDocument, read_document
from kepu.engines.documents.limits import MAX_FILE_BYTES
from kepu.foundation.core import clock
from kepu.foundation.units.reference_file import UnreadableRegister, read_register


def main(arguments: list[str]) -> int:
    """Print what is read from a file; where it is refused, one sentence and 1."""
    chosen = _arguments(arguments)
    if not settings.configured:
        # Sentences are lazy translations; with this they come as they stand in the source.
        settings.configure(USE_I18N=False, KEPU_CLOCK_SHIFT=0, TIME_ZONE="Asia/Shanghai")
    try:
        reading = read_plan(_document(chosen.file))
        matcher = _matcher(chosen.register, chosen.on, reading) if chosen.register else None
    except (OSError, UnreadableDocument, UnreadableRegister) as fault:
        print(f"kepu: {fault}", file=sys.stderr)
        return 1
    if matcher is not None:
        print(_with_register(reading, matcher, as_one_object=chosen.json))
    else:
        print(as_json(reading) if chosen.json else as_table(reading))
    return 0


def _arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="kepu plan read", description="Show what is read from a plan's document."
    )
    parser.add_argument("file", type=Path, help="a Word document, PDF, web page or text file")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--register", type=Path, help="say what names mean in a register kept as a CSV file"
    )
    parser.add_argument(
        "--on", type=date.fromisoformat, help="a day, YYYY-MM-DD, instead of the plan's date"
    )
    chosen = parser.parse_args(arguments)
    if chosen.on and not chosen.register:
        parser.error("--on needs --register")
    return chosen


def _document(path: Path) -> Document:
    """Look at the size before taking the bytes into memory."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise UnreadableDocument(Fault.TOO_LARGE)
    return read_document(path.read_bytes(), path.name)


def _matcher(path: Path, on: date | None, reading: PlanReading) -> Matcher:
    return Matcher(read_register(path, on or day_of_plan(reading.year, clock.today())))


def _with_register(reading: PlanReading, matcher: Matcher, *, as_one_object: bool) -> str:
    """The reading with findings on names and, for every name, what it means."""
    reading = replace(reading, findings=with_name_findings(reading, matcher))
    if as_one_object:
        data = with_matches(as_data(reading), reading, matcher)
        return json.dumps(data, ensure_ascii=False, indent=1)
    return "\n".join([as_table(reading), "", *name_lines(reading, matcher)])
