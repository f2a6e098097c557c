"""Erasing a person."""

import pytest
from django.db import IntegrityError, transaction

from kepu.foundation.audit.models import AuditEntry, AuditPayload
from kepu.foundation.core.errors import Forbidden, NotVisible
from kepu.foundation.core.roles import SECURITY_ADMIN, SYSTEM_ADMIN
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.services import Particulars, erase_person, update_particulars
from kepu.foundation.identity.tests.factories import PersonFactory
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import UserFactory, user_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory(phone="13812345678")


@pytest.fixture
def administrator():
    return user_at(UnitFactory(), SYSTEM_ADMIN)


def test_the_row_stays_and_says_nothing(person, administrator):
    erased = erase_person(person=person, by=administrator)
    stored = Person.objects.get(pk=person.pk)
    assert (stored.name, stored.phone, stored.id_number, stored.id_kind) == ("", "", "", "")
    assert (stored.name_bidx, stored.phone_bidx, stored.id_bidx) == ("", "", "")
    assert stored.erased_at == erased.erased_at
    assert stored.is_erased


def test_the_number_is_free_again(person, administrator):
    erase_person(person=person, by=administrator)
    assert PersonFactory(phone="13812345678").phone == "13812345678"


def test_what_the_record_says_about_the_person_is_destroyed(person, administrator):
    entered = Particulars(name="另一个名字")
    update_particulars(person=person, entered=entered, by=UserFactory(person=person))
    payload = AuditPayload.objects.get(entry__verb="identity.person.update")
    erase_person(person=person, by=administrator)
    payload.refresh_from_db()
    assert payload.data_key == ""


def test_erasing_again_changes_nothing(person, administrator):
    first = erase_person(person=person, by=administrator)
    assert erase_person(person=person, by=administrator).erased_at == first.erased_at
    assert AuditEntry.objects.filter(verb="identity.person.erase").count() == 1


def test_others_erase_nobody_not_even_themselves(person):
    with pytest.raises(Forbidden):
        erase_person(person=person, by=UserFactory(person=person))
    with pytest.raises(NotVisible):
        erase_person(person=person, by=user_at(UnitFactory(), SECURITY_ADMIN))
    assert not Person.objects.get(pk=person.pk).is_erased


def test_the_database_keeps_no_index_of_an_erased_person(person):
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(pk=person.pk).update(erased_at="2026-01-01T00:00Z")
