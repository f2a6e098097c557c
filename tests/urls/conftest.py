"""One world for all visits of a module, and a way to leave no trace in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction

from kepu.foundation.core import clock
from tests.urls.world import MARCH, World, make_world


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Laid once for a module, gone with it; what happens in it is undone visit by visit."""
    with django_db_blocker.unblock(), transaction.atomic(), clock.at(MARCH):
        yield make_world()
        transaction.set_rollback(True)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside leaves no trace for the next visitor."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
