"""A running installation in production settings: the web server and the worker, each a process."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from kepu.config.keys import fresh_keys
from tests.journeys.databases import Database, new_database

PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Installation:
    """One set of keys, one database, one folder; started and stopped as often as needed."""

    folder: Path
    database: Database
    keys: dict[str, str]
    mail_port: int
    port: int = field(default_factory=free_port)
    processes: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("KEPU_", "DJANGO_"))}
        return (
            inherited
            | self.keys
            | {
                "KEPU_VAR": str(self.folder),
                "KEPU_DATABASE_URL": self.database.url,
                "KEPU_SITE_URL": self.address,
                "KEPU_EMAIL_URL": f"smtp://127.0.0.1:{self.mail_port}",
            }
        )

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "kepu.config.command", *arguments]

    def run(self, *arguments: str, settings: str = "production") -> str:
        """Run a command of the installation to its end and return what it printed."""
        done = subprocess.run(
            self.command(*arguments),
            env=self.environment | {"DJANGO_SETTINGS_MODULE": f"kepu.config.settings.{settings}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self) -> None:
        self.launch("serve", "--port", str(self.port))
        self.launch("worker")
        self.wait_until_it_answers()

    def launch(self, *arguments: str) -> None:
        with (self.folder / f"{arguments[0]}.log").open("ab") as log:
            self.processes.append(
                subprocess.Popen(
                    self.command(*arguments), env=self.environment, stdout=log, stderr=log
                )
            )

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.processes[0].poll() is None, self.logs()
            try:
                urllib.request.urlopen(self.address, timeout=5).close()  # noqa: S310 - our own server
                return
            except urllib.error.HTTPError as answer:
                raise AssertionError(f"{answer}\n{self.logs()}") from answer
            except (urllib.error.URLError, TimeoutError):
                time.sleep(0.1)
        raise AssertionError(f"no answer within {PATIENCE} seconds\n{self.logs()}")

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(timeout=30)
        self.processes.clear()

    def logs(self) -> str:
        """Everything the server and the worker have written."""
        return "".join(
            path.read_text(encoding="utf-8", errors="replace")
            for path in sorted(self.folder.glob("*.log"))
        )


def lay_installation(folder: Path, mail_port: int) -> Installation:
    """A new installation with the units and accounts of the demonstration district, no plan."""
    keys = dict(line.split("=", 1) for line in fresh_keys().splitlines())
    laid = Installation(folder, new_database(folder), keys, mail_port)
    laid.run("manage", "migrate", "--verbosity", "0")
    laid.run("manage", "collectstatic", "--no-input", "--verbosity", "0")
    laid.run("manage", "demonstrate", "--district-only", settings="demo")
    return laid


def copy_installation(original: Installation, folder: Path, mail_port: int) -> Installation:
    """The same installation once more, with rows, files and an address of its own."""
    (folder / "static").symlink_to(original.folder / "static")
    return Installation(folder, original.database.copy(folder), original.keys, mail_port)
