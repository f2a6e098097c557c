"""Where Chromium is: on PATH, or the one Playwright keeps.

``python -m tests.journeys.chromium`` says how to install it where it is missing.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Path of the browser, or nothing where there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def installing() -> str:
    """The one command that installs it on this machine."""
    if shutil.which("apt-get") and "debian" in Path("/etc/os-release").read_text(encoding="utf-8"):
        return "apt-get install --yes chromium fonts-noto-cjk"
    return f"{Path(sys.executable).parent / 'playwright'} install chromium"


if __name__ == "__main__":
    if chromium() is None:
        sys.exit(f"Chromium is missing. Install it with:  {installing()}")
