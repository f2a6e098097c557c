"""What no tracked file holds: addresses of package registries, paths of one machine."""

import re
import subprocess

import pytest

from tests.architecture.floors import ROOT

# Written in pieces, so that this file may be searched too.
REGISTRIES = [name + ending for name, ending in (("pypi", ".org"), ("pythonhosted", ".org"))]
REGISTRIES += ["registry" + ".npmjs.", "deb" + ".debian."]
MACHINE = [r"(?<![\w.])/" + name + "/" for name in ("root", "work", "farm", "home/[a-z]+")]
FORBIDDEN = re.compile("|".join([*map(re.escape, REGISTRIES), *MACHINE]))
LOCKS = ["requirements/runtime.txt", "requirements/dev.txt", "frontend/package-lock.json"]


def tracked() -> list[str]:
    command = ["git", "ls-files", "-z"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    return [name for name in found.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_tracked_file_names_a_registry_or_a_machine() -> None:
    faults = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", errors="ignore")
        faults += [f"{name}: {match[0]}" for match in FORBIDDEN.finditer(text)]
    assert faults == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_file_names_no_download_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert '"resolved"' not in text
    assert "--index" not in text
    assert "--hash" in text or '"integrity"' in text


def test_a_machine_path_is_seen() -> None:
    assert FORBIDDEN.search("cd " + "/".join(["", "home", "someone", "kepu"]))
