"""Whether the demonstration on disk is today's, laid by the code as it is."""

import hashlib
import shutil
from pathlib import Path

from django.apps import apps
from django.conf import settings

from kepu.foundation.core import clock

KEPT = {"static"}


def fingerprint() -> str:
    """Changes with the day and with any migration."""
    migrations = hashlib.sha256()
    for config in apps.get_app_configs():
        for path in sorted(Path(config.path).glob("migrations/*.py")):
            migrations.update(path.read_bytes())
    return f"{clock.today()} {migrations.hexdigest()}"


def marker() -> Path:
    return Path(settings.VAR) / "laid"


def is_laid() -> bool:
    return marker().exists() and marker().read_text("utf-8") == fingerprint()


def note_laid() -> None:
    marker().write_text(fingerprint(), "utf-8")


def clear() -> None:
    """Remove what an earlier day left: database, files and mail."""
    for path in Path(settings.VAR).iterdir():
        if path.is_dir() and path.name not in KEPT:
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()
