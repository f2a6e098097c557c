"""``kepu plan read FILE``: a plan read on any machine, without settings or a database."""

import argparse
import sys
from pathlib import Path

from django.conf import settings

from kepu.domains.plans.reading.plan import read_plan
from kepu.domains.plans.reading.printed import as_json, as_table
from kepu.engines.documents import Document, Fault, UnreadableDocument, read_document
from kepu.engines.documents.limits import MAX_FILE_BYTES


def main(arguments: list[str]) -> int:
    """Print what is read from a file; where it is refused, one sentence and 1."""
    parser = argparse.ArgumentParser(
        prog="kepu plan read", description="Show what is read from a plan's document."
    )
    parser.add_argument("file", type=Path, help="a Word document, PDF, web page or text file")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    chosen = parser.parse_args(arguments)
    if not settings.configured:
        # Sentences are lazy translations; with this they come as they stand in the source.
        settings.configure(USE_I18N=False)
    try:
        reading = read_plan(_document(chosen.file))
    except (OSError, UnreadableDocument) as fault:
        print(f"kepu: {fault}", file=sys.stderr)
        return 1
    print(as_json(reading) if chosen.json else as_table(reading))
    return 0


def _document(path: Path) -> Document:
    """Look at the size before taking the bytes into memory."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise UnreadableDocument(Fault.TOO_LARGE)
    return read_document(path.read_bytes(), path.name)
