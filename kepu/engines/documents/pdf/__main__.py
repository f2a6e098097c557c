"""A process that reads one PDF from its input and prints what `apart` takes back."""

import json
import sys
from dataclasses import asdict

from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_PDF_MEMORY, MAX_SECONDS
from kepu.engines.documents.pdf.document import read_pdf


def main(data: bytes) -> str:
    """The document, or the fault, as JSON."""
    try:
        return json.dumps(asdict(read_pdf(data, "")))
    except UnreadableDocument as refusal:
        return json.dumps({"fault": refusal.fault})
    except MemoryError:
        return json.dumps({"fault": Fault.TOO_LONG})


def bound() -> None:
    """Take no more memory and time than a document needs, where the system can be told."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_PDF_MEMORY, MAX_PDF_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (2 * MAX_SECONDS, 2 * MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    bound()
    sys.stdout.write(main(sys.stdin.buffer.read()))
