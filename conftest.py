"""Rules for the whole test suite: a skip that is not on a list fails."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings

# For `make soak`; a test that says how many examples it wants keeps to that.
hypothesis.settings.register_profile("soak", max_examples=5000, deadline=None)

ALLOWED = Path(__file__).parent / "tests" / "allowed_skips.txt"


def allowed_skips(database: str) -> frozenset[str]:
    """Test ids that may be skipped on ``database``, from lines ``database  id  reason``."""
    lines = ALLOWED.read_text(encoding="utf-8").splitlines()
    rows = [line.split(maxsplit=2) for line in lines if line and not line.startswith("#")]
    return frozenset(nodeid for on, nodeid, _reason in rows if on == database)


def database_in_use() -> str:
    """``sqlite`` or ``postgresql``."""
    return str(settings.DATABASES["default"]["ENGINE"]).rsplit(".", 1)[-1].removesuffix("3")


def refuse_skip(report: Any) -> None:
    """Turn a skip that nobody wrote down into a failure."""
    if not report.skipped or hasattr(report, "wasxfail"):
        return
    if report.nodeid.split("[")[0] not in allowed_skips(database_in_use()):
        report.outcome = "failed"
        report.longrepr = f"{report.longrepr}\nThis skip is not listed in {ALLOWED.name}."


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    report = yield
    refuse_skip(report)
    return report
