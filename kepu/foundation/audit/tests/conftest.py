"""What tests of the record need: a place for exported roots, words to show, a reader."""

from pathlib import Path

import pytest

from kepu.foundation.audit import registry
from kepu.foundation.audit.tests.staff import RolesByHand
from kepu.foundation.core import policy


@pytest.fixture(autouse=True)
def roots_file(settings, tmp_path: Path) -> Path:
    settings.KEPU_AUDIT_ROOTS = str(tmp_path / "var" / "roots.jsonl")
    return Path(settings.KEPU_AUDIT_ROOTS)


@pytest.fixture
def blank_registry(monkeypatch):
    """No words and no names but those the test registers."""
    monkeypatch.setattr(registry, "_verbs", {})
    monkeypatch.setattr(registry, "_actor_names", [])
    monkeypatch.setattr(registry, "_subject_names", {})


@pytest.fixture
def staff(db):
    """Accounts with roles, said by hand for the length of a test."""
    before = policy.grants()
    by_hand = RolesByHand()
    policy.plug_grants(by_hand)
    yield by_hand
    policy.plug_grants(before)
