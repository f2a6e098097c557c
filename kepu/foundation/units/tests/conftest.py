"""Sentences are compared in the source language; roles are said by hand."""

import pytest
from django.utils import translation

from kepu.foundation.core import policy
from kepu.foundation.units.tests.staff import by_hand


@pytest.fixture(autouse=True)
def _source_language():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def _roles_by_hand():
    before = policy.grants()
    policy.plug_grants(by_hand)
    yield
    policy.plug_grants(before)
