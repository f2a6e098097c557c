"""The command ``kepu`` as somebody types it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kepu.config.keys import fresh_keys


def kepu(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("KEPU_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "kepu.config.command", *arguments],
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def new_keys() -> dict[str, str]:
    return dict(line.split("=", 1) for line in fresh_keys().splitlines())


def test_keys_are_new_each_time_and_enough_to_start(tmp_path: Path) -> None:
    assert new_keys() != new_keys()
    done = kepu("manage", "check", **new_keys(), KEPU_VAR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("missing", sorted(new_keys()))
def test_production_refuses_to_start_without_a_key(missing: str, tmp_path: Path) -> None:
    keys = {name: value for name, value in new_keys().items() if name != missing}
    done = kepu("manage", "check", **keys, KEPU_VAR=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr == (
        f"kepu: {missing} must be set; `kepu keys` prints new ones, "
        "and KEPU_ENV_FILE may name the file that holds them.\n"
    )


def test_keys_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "kepu.env"
    file.write_text(fresh_keys(), encoding="utf-8")
    done = kepu("manage", "check", KEPU_ENV_FILE=str(file), KEPU_VAR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_serving_waits_for_migrations(tmp_path: Path) -> None:
    done = kepu("serve", **new_keys(), KEPU_VAR=str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.endswith("migrations wait; run `kepu manage migrate` first.\n")


def test_unknown_act_is_refused() -> None:
    assert kepu("dance").returncode == 2


def test_acts_understand_their_own_options(tmp_path: Path) -> None:
    place = {**new_keys(), "KEPU_VAR": str(tmp_path)}
    assert kepu("manage", "migrate", "--verbosity", "0", **place).stderr == ""

    assert kepu("worker", "--once", **place).returncode == 0
    done = kepu("audit", "verify", "--roots", str(tmp_path / "none"), **place)
    assert (done.returncode, done.stderr) == (
        1,
        f"CommandError: There is no file {tmp_path}/none.\n",
    )
    assert "✓ The record is whole." in kepu("audit", "verify", **place).stdout
