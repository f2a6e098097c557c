"""Pin every package with its hashes, for every Python from 3.11, naming no index.

    python scripts/lock.py            keep the versions pinned so far, add what is missing
    python scripts/lock.py --upgrade  take the newest versions that pyproject.toml allows

The resolver is installed for the occasion; what it writes is installed by plain pip:
``pip install --require-hashes -r requirements/dev.txt``.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = "requirements/runtime.txt"
DEV = "requirements/dev.txt"
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    # Older pips take a package with extras for another one and look for its newest release.
    "--no-strip-extras",
    "--quiet",
)


def resolver(folder: Path) -> Path:
    """Install the resolver into a throw-away environment and return its path."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)
    return folder / "bin" / "uv"


def main(options: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        compile_ = [str(resolver(Path(folder))), "pip", "compile", "pyproject.toml", *OPTIONS]
        subprocess.run([*compile_, *options, "--output-file", RUNTIME], check=True, cwd=ROOT)
        # The same runtime versions, and the tools on top.
        tools = ["--group", "dev", "--constraint", RUNTIME, "--output-file", DEV]
        subprocess.run([*compile_, *options, *tools], check=True, cwd=ROOT)


if __name__ == "__main__":
    main(sys.argv[1:])
