"""The documentation names what is there: files, settings, commands."""

import re
from pathlib import Path

import pytest

from tests.architecture.floors import KEPU, ROOT
from tests.architecture.test_tracked_files import tracked

PAGES = [ROOT / name for name in tracked() if name.endswith(".md")]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
# A path from the root of the checkout, in backquotes, without a placeholder.
PATH = re.compile(r"`((?:kepu|frontend|docs|scripts|tests|examples|requirements)/[\w./-]*\w)/?`")
# What the how-to of CONTRIBUTING makes up.
IMAGINED = {
    "kepu/domains/meetings",
    "kepu/domains/meetings/__init__.py",
    "kepu/domains/plans/services/postpone_task.py",
    "kepu/domains/plans/tests/test_postpone_task.py",
    "frontend/node_modules",
}
SETTING = re.compile(r"\b(KEPU_[A-Z_]+)\b")
FROM_ENVIRONMENT = re.compile(r"""env\.\w+\(\s*"(KEPU_[A-Z_]+)\"""")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    near = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in near if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_named_files_exist(page: Path) -> None:
    named = set(PATH.findall(page.read_text("utf-8"))) - IMAGINED
    # A decision may be named by its number alone.
    assert [path for path in sorted(named) if not list(ROOT.glob(f"{path}*"))] == []


def test_every_setting_is_described() -> None:
    read = (KEPU / "config/settings/base.py").read_text("utf-8")
    described = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    assert set(FROM_ENVIRONMENT.findall(read)) <= set(SETTING.findall(described))


def test_every_command_of_make_is_described() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.search(r"\.PHONY: (.*)", makefile)[1].split()) - {"help", "chromium"}  # type: ignore[index]
    described = (ROOT / "docs/reference/commands.md").read_text("utf-8")
    assert {target for target in targets if f"`make {target}`" not in described} == set()
