"""How plans were read at an earlier commit, for figures that are recorded once."""

import io
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

from scripts.scoring.documents import ROOT, Reader, Refused

_COMMAND = "import sys; from kepu.config.command import main; sys.exit(main())"


def reader_at(commit: str, into: Path) -> Reader:
    """A reader that runs the command as it was at ``commit``, laid out in an empty folder."""
    archive = ["git", "archive", commit, "kepu"]
    packed = subprocess.run(archive, cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        files.extractall(into, filter="data")

    def read(path: Path) -> object:
        command = [sys.executable, "-c", _COMMAND, "plan", "read", str(path.resolve()), "--json"]
        told = {**os.environ, "PYTHONPATH": str(into)}
        done = subprocess.run(command, cwd=into, env=told, capture_output=True, check=False)
        if done.returncode:
            raise Refused(done.stderr.decode("utf-8").strip())
        return json.loads(done.stdout)

    return read
