"""Old Word, WPS and RTF through LibreOffice: with a stand-in for it, and with it where it is."""

import json
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kepu.engines.documents import Fault, UnreadableDocument, old_word, read_document
from kepu.engines.documents.tests.packages import p, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
RTF = (
    rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0 "
    rb"1. \u31185?\u26222?\u21608?\par 2. plan\par}"
)

TEXTS = ["1. 科普周", "2. plan"]

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")


@pytest.fixture
def converter(tmp_path, monkeypatch):
    """Puts a script of Python on the path in place of LibreOffice."""

    def put(script):
        program = tmp_path / "soffice"
        program.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path))
        return tmp_path

    return put


def fault_of(data=OLE, name="plan.doc"):
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(data, name)
    return refusal.value.fault


COPYING = """
import json, os, pathlib, shutil, sys
here = pathlib.Path(__file__).parent
arguments = sys.argv[1:]
settings = pathlib.Path(arguments[0].partition("file://")[2]) / "user/registrymodifications.xcu"
asked = {"source": arguments[-1], "settings": settings.read_text(), "home": os.environ["HOME"]}
asked["secret"] = os.environ.get("KEPU_SECRET_KEY")
(here / "asked.json").write_text(json.dumps(asked))
out = pathlib.Path(arguments[arguments.index("--outdir") + 1])
out.mkdir()
shutil.copy(here / "made.docx", out / "plan.docx")
"""


@pytest.mark.parametrize(
    ("data", "name", "source"),
    [
        (OLE, "计划.doc", "plan.doc"),
        (OLE, "计划.WPS", "plan.doc"),
        (RTF, "计划.rtf", "plan.rtf"),
        (RTF, "计划.doc", "plan.rtf"),
    ],
)
def test_what_the_conversion_gives_is_read(converter, monkeypatch, data, name, source):
    monkeypatch.setenv("KEPU_SECRET_KEY", "secret")
    folder = converter(COPYING)
    (folder / "made.docx").write_bytes(word(p("一、加强领导")))
    document = read_document(data, name)
    assert [block.text for block in document.blocks] == ["一、加强领导"]
    assert (document.name, document.format) == (name, name.rpartition(".")[2].lower())
    asked = json.loads((folder / "asked.json").read_text())
    assert asked["source"].endswith(f"/{source}")
    assert "DisableMacrosExecution" in asked["settings"]
    assert asked["secret"] is None
    assert not Path(asked["home"]).exists()


def test_without_a_converter(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert fault_of() is Fault.OLD_WORD
    assert fault_of(RTF, "plan.rtf") is Fault.OLD_WORD


def test_a_conversion_that_gives_nothing(converter):
    converter("raise SystemExit(1)")
    assert fault_of() is Fault.CORRUPT


def test_a_conversion_that_gives_too_much(converter, monkeypatch):
    monkeypatch.setattr(old_word, "MAX_CONVERTED_BYTES", 9)
    (converter(COPYING) / "made.docx").write_bytes(word(p("甲")))
    assert fault_of() is Fault.BOMB


def test_a_conversion_that_hangs_goes_with_all_it_started(converter, monkeypatch):
    monkeypatch.setattr(old_word, "MAX_CONVERTING_SECONDS", 2)
    folder = converter(
        "import os, pathlib, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "(pathlib.Path(__file__).parent / 'child').write_text(str(child.pid))\n"
        "time.sleep(600)\n"
    )
    assert fault_of() is Fault.TOO_LONG
    assert is_gone(int((folder / "child").read_text()))


def is_gone(process, within=10.0):
    """Whether a process ends; one that nobody waits for stays as a zombie."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            if (
                Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
                == "Z"
            ):
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.05)
    return False


@needs_libreoffice
def test_real_conversions(tmp_path):
    assert [block.text for block in read_document(RTF, "plan.rtf").blocks] == TEXTS
    source = tmp_path / "plan.rtf"
    source.write_bytes(RTF)
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "doc:MS Word 97", "--outdir", str(tmp_path), str(source)),
        ],
        check=True,
        capture_output=True,
    )
    old = (tmp_path / "plan.doc").read_bytes()
    assert [block.text for block in read_document(old, "plan.wps").blocks] == TEXTS
