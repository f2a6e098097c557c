"""Jobs and channels of the test alone, and people with roles."""

import pytest

from kepu.foundation.audit.tests.staff import RolesByHand
from kepu.foundation.core import policy
from kepu.foundation.jobs import registry


@pytest.fixture
def blank_registry(monkeypatch):
    """No jobs and no channels but those the test registers."""
    monkeypatch.setattr(registry, "_jobs", {})
    monkeypatch.setattr(registry, "_channels", {})


@pytest.fixture
def staff(db):
    """Accounts with roles, said by hand for the length of a test."""
    before = policy.grants()
    by_hand = RolesByHand()
    policy.plug_grants(by_hand)
    yield by_hand
    policy.plug_grants(before)
