"""Documents of old Word, WPS and RTF: converted by LibreOffice, where that is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kepu.engines.documents.blocks import Document
from kepu.engines.documents.contents import Content, content_of
from kepu.engines.documents.docx.document import read_docx
from kepu.engines.documents.errors import Fault, UnreadableDocument
from kepu.engines.documents.limits import MAX_CONVERTED_BYTES, MAX_CONVERTING_SECONDS

_PROGRAMS = ("soffice", "libreoffice")
# One at a time: each takes some two hundred megabytes.
_CONVERTING = threading.Lock()
# A profile of its own for each document: no macros, no links followed, nothing of a user's.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{}</oor:items>
"""
_SETTING = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'
_STRICT = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def read_old_word(data: bytes, name: str) -> Document:
    """Read what a conversion to .docx gives. Raises `UnreadableDocument`."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise UnreadableDocument(Fault.OLD_WORD)
    with tempfile.TemporaryDirectory(prefix="kepu-", ignore_cleanup_errors=True) as folder:
        converted = _converted(program, data, Path(folder))
    return replace(read_docx(converted, name), format=name.rpartition(".")[2].lower())


def _converted(program: str, data: bytes, folder: Path) -> bytes:
    """The bytes of the document as .docx."""
    # LibreOffice takes .wps for Microsoft Works; the documents of WPS are Word's.
    source = folder / ("plan.rtf" if content_of(data) is Content.RTF else "plan.doc")
    source.write_bytes(data)
    target = folder / "out" / "plan.docx"
    profile = folder / "profile"
    _lay_settings(profile)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target.parent), str(source)),
    ]
    with _CONVERTING:
        _run(command, folder)
    if not target.is_file():
        raise UnreadableDocument(Fault.CORRUPT)
    if target.stat().st_size > MAX_CONVERTED_BYTES:
        raise UnreadableDocument(Fault.BOMB)
    return target.read_bytes()


def _lay_settings(profile: Path) -> None:
    settings = _SETTINGS.format("".join(_SETTING.format(*setting) for setting in _STRICT))
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")


def _run(command: list[str], home: Path) -> None:
    """Run to the end, or to the end of its time; then it goes with all it has started."""
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "LANG": "C.UTF-8"}
    process = subprocess.Popen(  # noqa: S603 - the program found, and paths made here
        command,
        env={**environment, **_of_windows()},
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(MAX_CONVERTING_SECONDS)
    except subprocess.TimeoutExpired as late:
        raise UnreadableDocument(Fault.TOO_LONG) from late
    finally:
        _end(process)


def _of_windows() -> dict[str, str]:
    """What programs need from the environment on Windows."""
    names = ("SYSTEMROOT", "TEMP", "TMP")
    return {name: os.environ[name] for name in names if name in os.environ}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and its group, which outlives a launcher that has ended."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
