"""Each import contract is seen to fail when somebody breaks what it says."""

import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.architecture.floors import KEPU, ROOT, folder, modules

LINT = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
# Contract, file, and the line that breaks the contract when it stands in that file.
BREACHES = [
    ("floors", "foundation/core/clock.py", "import kepu.domains.plans.models"),
    ("floors", "attic/__init__.py", ""),
    ("surfaces", "surfaces/portal/urls.py", "import kepu.surfaces.console.urls"),
    ("domains", "domains/unlisted/__init__.py", ""),
    ("engines", "engines/workflow/models/__init__.py", "import kepu.engines.documents.blocks"),
    ("foundation", "foundation/audit/choices.py", "import kepu.foundation.access.models"),
    ("modules", "domains/plans/models/__init__.py", "import kepu.domains.plans.services"),
    ("modules", "domains/plans/unlisted.py", ""),
    ("workflow", "engines/workflow/moves.py", "import kepu.engines.workflow.selectors"),
    ("documents", "engines/documents/xlsx.py", "import kepu.engines.documents.text"),
    ("ui", "foundation/ui/shell.py", "import kepu.foundation.ui.parts"),
    ("core", "foundation/core/errors.py", "import kepu.foundation.core.policy"),
    ("cycles", "domains/plans/choices.py", "import kepu.domains.plans.selectors"),
    ("private", "surfaces/console/apps.py", "import kepu.domains.plans.views.ledger"),
    ("pure", "domains/plans/matching/cores.py", "import django.utils.text"),
]


def contracts() -> ConfigParser:
    parser = ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    return parser


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code alone, to break contracts in."""
    root = tmp_path_factory.mktemp("contracts")
    shutil.copytree(KEPU, root / "kepu", ignore=shutil.ignore_patterns("static", "__pycache__"))
    shutil.copy(ROOT / ".importlinter", root)
    assert lint(root) == 0
    return root


def lint(root: Path, *options: str) -> int:
    done = subprocess.run(
        [*LINT, *options],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
    )
    return done.returncode


@pytest.mark.parametrize(("contract", "place", "line"), BREACHES)
def test_breach_is_seen(copy: Path, contract: str, place: str, line: str) -> None:
    file = copy / "kepu" / place
    before = file.read_text("utf-8") if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{before or ''}\n{line}\n", "utf-8")
    try:
        assert lint(copy, "--contract", contract) == 1
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, "utf-8")
        if not any(file.parent.iterdir()):
            file.parent.rmdir()


def test_every_contract_is_broken_once() -> None:
    sections = [name for name in contracts().sections() if ":contract:" in name]
    assert {name.rpartition(":")[2] for name in sections} == {row[0] for row in BREACHES}


def test_no_import_is_ignored() -> None:
    assert not any("ignore_imports" in section for section in contracts().values())


def test_every_contract_gives_its_reason() -> None:
    for name, section in contracts().items():
        if ":contract:" in name:
            assert ", so that " in section["name"]


def test_layers_are_checked_in_every_module() -> None:
    containers = " ".join(section.get("containers", "") for section in contracts().values())
    for module in modules():
        floor = module.partition(".")[0]
        listed = f"kepu.{module}" in containers or f"kepu.{floor}.*" in containers
        assert listed, f"no layers contract names {folder(module)}"
