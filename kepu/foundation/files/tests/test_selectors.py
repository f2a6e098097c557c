"""Who finds which file, and what the storage holds beside the rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.db.models import Q

from kepu.foundation.access.tests.factories import UserFactory, user_at
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import NOTHING, Actor
from kepu.foundation.core.roles import LIAISON, SECURITY_ADMIN, VIEWER
from kepu.foundation.files import registry
from kepu.foundation.files.models import StoredFile
from kepu.foundation.files.selectors import (
    file_for,
    files_for,
    missing_digests,
    orphan_digests,
)
from kepu.foundation.files.services import store_file
from kepu.foundation.files.tests.factories import StoredFileFactory
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory


@pytest.fixture
def visibilities() -> Iterator[None]:
    before = list(registry._visibilities)
    yield
    registry._visibilities[:] = before


def test_those_of_the_owner_see_it(unit: Unit) -> None:
    file = StoredFileFactory(owner=unit)
    for role in (LIAISON, VIEWER):
        assert file_for(user_at(unit, role), file.pk) == file


def test_whoever_stored_it_sees_it(unit: Unit) -> None:
    user = UserFactory()
    file = StoredFileFactory(owner=unit, stored_by=user)
    assert list(files_for(user)) == [file]


def test_others_do_not_learn_that_it_exists(unit: Unit) -> None:
    file = StoredFileFactory(owner=unit)
    for stranger in (user_at(UnitFactory(), LIAISON), user_at(unit, SECURITY_ADMIN)):
        with pytest.raises(NotVisible):
            file_for(stranger, file.pk)


def test_module_above_widens(unit: Unit, visibilities: None) -> None:
    file = StoredFileFactory(owner=unit, name="public.txt")
    StoredFileFactory(owner=unit, name="other.txt")
    friend = UserFactory()

    def to_friend(user: Actor) -> Q:
        return Q(name="public.txt") if user.pk == friend.pk else NOTHING

    registry.register_visibility(to_friend)
    assert list(files_for(friend)) == [file]
    assert list(files_for(UserFactory())) == []


def test_bytes_of_a_failed_transaction_are_kept_and_found(media: Path, unit: Unit) -> None:
    kept = store_file(owner=unit, data=b"kept", name="a.txt", by=None)

    def fail() -> None:
        with transaction.atomic():
            store_file(owner=unit, data=b"lost", name="b.txt", by=None)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    [orphan] = orphan_digests()
    assert (media / orphan[:2] / orphan).read_bytes() == b"lost"
    assert StoredFile.objects.get() == kept


def test_lost_bytes_are_found(media: Path, unit: Unit) -> None:
    file = store_file(owner=unit, data=b"plan", name="a.txt", by=None)
    assert missing_digests() == set()
    (media / file.sha256[:2] / file.sha256).unlink()
    assert missing_digests() == {file.sha256}
