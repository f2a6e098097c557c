"""PDF files read in a process of their own, which a hostile one can only bring down itself."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import kepu
from kepu.engines.documents.blocks import Block, BlockKind, Cell, Document
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_WAITING_SECONDS

_COMMAND = (sys.executable, "-m", "kepu.engines.documents.pdf")
_KEPT = ("PATH", "LANG", "SYSTEMROOT", "TEMP", "TMP")
# Two at a time bound the memory they take together.
_RUNNING = threading.BoundedSemaphore(2)
_DAMAGE = {-signal.SIGSEGV, -signal.SIGILL, -signal.SIGFPE}
logger = logging.getLogger("kepu.documents")


def read_pdf_apart(data: bytes, name: str) -> Document:
    """As `document.read_pdf`. Raises `UnreadableDocument` for whatever ends the process, too."""
    with _RUNNING:
        try:
            ended = subprocess.run(  # noqa: S603 - this interpreter, this package
                _COMMAND,
                input=data,
                capture_output=True,
                check=False,
                timeout=MAX_WAITING_SECONDS,
                env=_environment(),
            )
        except subprocess.TimeoutExpired as late:
            raise UnreadableDocument(Fault.TOO_LONG) from late
    if ended.returncode:
        raise UnreadableDocument(_fault(ended.returncode, ended.stderr))
    read = json.loads(ended.stdout)
    if "fault" in read:
        raise UnreadableDocument(Fault(read["fault"]))
    return _document(read, name)


def _environment() -> dict[str, str]:
    """Where the package lies, and what every process needs; nothing that is secret."""
    root = Path(kepu.__path__[0]).parent
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    return {**kept, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"}


def _fault(code: int, errors: bytes) -> Fault:
    """Why a process ended: by the file's damage, or by the bounds it was given."""
    if code > 0:
        logger.error("Reading a PDF failed: %s", errors.decode("utf-8", "replace")[-2000:])
    return Fault.CORRUPT if code > 0 or code in _DAMAGE else Fault.TOO_LONG


def _document(read: dict[str, Any], name: str) -> Document:
    blocks = (
        Block(
            **{
                **block,
                "kind": BlockKind(block["kind"]),
                "cells": tuple(Cell(**cell) for cell in block["cells"]),
            }
        )
        for block in read["blocks"]
    )
    return Document(
        name=name,
        format=read["format"],
        blocks=tuple(blocks),
        headers=tuple(read["headers"]),
        footers=tuple(read["footers"]),
    )
