"""What the tests of intake begin with."""

from collections.abc import Iterator

import pytest
from django.test import Client

from kepu.domains.plans.models import Plan
from kepu.domains.plans.tests.intake import FEBRUARY, Register, small_register, uploaded
from kepu.foundation.core import clock


@pytest.fixture
def register(db: None) -> Iterator[Register]:
    """The small register, in February 2020."""
    with clock.at(FEBRUARY):
        yield small_register()


@pytest.fixture
def draft(register: Register) -> Plan:
    """The plan text, uploaded."""
    return uploaded(register)


@pytest.fixture
def office(client: Client, register: Register) -> Client:
    """A browser in which the coordinator has signed in."""
    client.force_login(register.coordinator)
    return client
