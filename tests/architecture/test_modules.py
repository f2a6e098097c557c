"""What every module's folder holds, and how its files are named."""

import ast
from pathlib import Path

import pytest

from tests.architecture.floors import KEPU, ROOT, folder, labels, modules, python_files, ranks

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
CORE = KEPU / "foundation" / "core"
CLOCK = (CORE / "clock.py", CORE / "tests" / "test_clock.py")
ASKS_THE_TIME = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "timezone.now",
    "timezone.localdate",
    "timezone.localtime",
    "time.time",
}
FILES = [path for path in sorted(KEPU.rglob("*.py")) if "migrations" not in path.parts]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def asks_the_time(text: str) -> list[str]:
    calls = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
    return [
        name
        for node in calls
        if (name := ".".join(ast.unparse(node.func).split(".")[-2:])) in ASKS_THE_TIME
        # With an argument it only turns a given moment into a local one.
        and not node.args
    ]


@pytest.mark.parametrize("module", modules())
def test_module_explains_itself(module: str) -> None:
    assert ast.get_docstring(ast.parse((folder(module) / "__init__.py").read_text("utf-8")))
    readme = (folder(module) / "README.md").read_text("utf-8")
    assert readme.startswith(f"# {module.rpartition('.')[2]}")
    assert len(readme) > 300


@pytest.mark.parametrize("module", modules())
def test_module_has_code(module: str) -> None:
    assert [path for path in python_files(module) if path.name not in ("__init__.py", "apps.py")]


def test_labels_are_unique() -> None:
    assert len(labels()) == len(ranks())


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_file_names_its_subject(path: Path) -> None:
    assert path.stem not in SAYS_NOTHING


@pytest.mark.parametrize("path", [path for path in FILES if path not in CLOCK], ids=relative)
def test_only_the_clock_asks_the_time(path: Path) -> None:
    assert asks_the_time(path.read_text("utf-8")) == []


@pytest.mark.parametrize("call", ["datetime.now()", "datetime.datetime.now()", "timezone.now()"])
def test_asking_the_time_is_seen(call: str) -> None:
    assert asks_the_time(f"x = {call}")
