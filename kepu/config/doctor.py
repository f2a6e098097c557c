"""``kepu doctor``: what an installation needs, looked at one thing at a time."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Finding:
    """One sentence about one thing; ``is_well`` decides the exit code."""

    is_well: bool
    sentence: str


def keys() -> Finding:
    missing = [
        name
        for name in ("SECRET_KEY", "KEPU_FIELD_KEYS", "KEPU_INDEX_KEY", "KEPU_SEAL_KEY")
        if not getattr(settings, name)
    ]
    if missing:
        return Finding(False, f"Missing: {', '.join(missing)}; `kepu keys` prints new ones.")
    return Finding(True, "All secret keys are set.")


def database() -> Finding:
    from django.db import Error, connection

    from kepu.config.serving import unapplied_migrations

    try:
        waiting = unapplied_migrations()
    except Error as fault:
        return Finding(False, f"The database does not answer: {str(fault).splitlines()[0]}.")
    if waiting:
        return Finding(False, f"{waiting} migrations wait; run `kepu manage migrate`.")
    return Finding(True, f"The database answers ({connection.vendor}) and is migrated.")


def durability() -> Finding:
    """SQLite must write ahead, wait for the disk and enforce foreign keys."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return Finding(True, "Durability is the database server's.")
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    with connection.cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    wrong = [f"{name} is {found[name]}" for name in wanted if found[name] != wanted[name]]
    if wrong:
        return Finding(False, f"SQLite may lose what it has confirmed: {', '.join(wrong)}.")
    return Finding(True, "SQLite writes ahead, waits for the disk and checks references.")


def assets() -> Finding:
    from kepu.foundation.ui.assets import AssetsMissing, asset_url

    try:
        asset_url("src/main.js")
    except AssetsMissing as fault:
        return Finding(False, str(fault))
    except ValueError:
        return Finding(False, "Static files are not collected; run `kepu manage collectstatic`.")
    return Finding(True, "The front end is built and collected.")


def catalogues() -> Finding:
    from django.utils.translation import gettext, override

    with override("zh-hans"):
        is_compiled = gettext("Simplified Chinese") != "Simplified Chinese"
    if not is_compiled:
        return Finding(
            False, "Messages are not compiled; run `python scripts/messages.py compile`."
        )
    return Finding(True, "The Chinese messages are compiled.")


def mail() -> Finding:
    from smtplib import SMTPException

    from django.core.mail import get_connection

    place = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    try:
        get_connection(timeout=5).open()
    except (OSError, SMTPException) as fault:
        return Finding(False, f"The mail server {place} does not answer: {fault}.")
    return Finding(True, f"The mail server {place} answers.")


def worker() -> Finding:
    from datetime import timedelta

    from kepu.foundation.core.clock import now
    from kepu.foundation.jobs.models import Worker

    if Worker.objects.filter(seen_at__gt=now() - timedelta(minutes=5)).exists():
        return Finding(True, "A worker is running.")
    return Finding(False, "No worker has been seen for five minutes; start `kepu worker`.")


def clock() -> Finding:
    if settings.KEPU_CLOCK_SHIFT:
        return Finding(False, f"The clock is moved by {settings.KEPU_CLOCK_SHIFT:g} seconds.")
    return Finding(True, "The clock is the machine's own.")


def stored_files() -> Finding:
    """Each row of a stored file must have its bytes."""
    from kepu.foundation.files.selectors import missing_digests, orphan_digests

    missing, orphans = missing_digests(), orphan_digests()
    if missing:
        shown = ", ".join(sorted(missing)[:3])
        return Finding(False, f"Stored files have lost their bytes: {len(missing)} ({shown}).")
    return Finding(True, f"All stored files are there; {len(orphans)} more belong to no row.")


def disk() -> Finding:
    settings.VAR.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.VAR).free / 2**30
    return Finding(free >= 1, f"{free:.1f} GiB are free in {settings.VAR}; keep at least 1.")


CHECKS: tuple[Callable[[], Finding], ...] = (
    keys,
    database,
    durability,
    assets,
    catalogues,
    mail,
    worker,
    clock,
    stored_files,
    disk,
)


def examine() -> int:
    """Print one sentence for each thing; 0 when all is well, 1 otherwise."""
    try:
        django.setup()
    except ImproperlyConfigured as fault:
        print(f"✗ {fault}")
        return 1
    findings = []
    for check in CHECKS:
        finding = check()
        findings.append(finding)
        print(f"{'✓' if finding.is_well else '✗'} {finding.sentence}", flush=True)
        if check is database and not finding.is_well:
            break
    return 0 if all(finding.is_well for finding in findings) else 1
