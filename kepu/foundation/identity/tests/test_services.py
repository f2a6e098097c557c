"""Entering, correcting and reading persons."""

from datetime import UTC, datetime

import pytest

from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Conflict, Forbidden, InvalidInput, NotVisible
from kepu.foundation.core.roles import COORDINATOR, SYSTEM_ADMIN
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.services import (
    Particulars,
    read_particulars,
    register_person,
    update_particulars,
)
from kepu.foundation.identity.tests.factories import PersonFactory, citizen_number
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import UserFactory, user_at

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return user_at(UnitFactory(), SYSTEM_ADMIN)


@pytest.fixture
def person():
    return PersonFactory(name="张三", phone="13812345678")


@pytest.fixture
def owner(person):
    return UserFactory(person=person)


def verbs_about(person):
    about = AuditEntry.objects.filter(subject_id=person.pk).order_by("id")
    return list(about.values_list("verb", flat=True))


def test_an_administrator_registers_a_person_in_normal_spelling(administrator):
    made = register_person(
        name=" 李　四 ",
        phone="+86 139 0000 0001",
        id_number="11010519491231002x",
        by=administrator,
        now=NOW,
    )
    stored = Person.objects.get(pk=made.pk)
    assert (stored.name, stored.phone) == ("李 四", "13900000001")
    assert stored.id_number == "11010519491231002X"
    assert stored.created_at == NOW
    assert verbs_about(made) == ["identity.person.register"]


def test_only_the_system_administrator_registers():
    with pytest.raises(Forbidden, match="system administrator"):
        register_person(name="李四", by=user_at(UnitFactory(), COORDINATOR))
    assert Person.objects.count() == 0


@pytest.mark.parametrize(
    ("entered", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "长" * 81}, "name"),
        ({"name": "李四", "phone": "12"}, "phone"),
        ({"name": "李四", "id_number": "12"}, "id_number"),
    ],
)
def test_a_bad_value_is_refused_at_its_field(entered, field, administrator):
    with pytest.raises(InvalidInput) as refusal:
        register_person(**entered, by=administrator)
    assert refusal.value.field == field
    assert Person.objects.count() == 0


def test_a_mobile_number_belongs_to_one_person(person, administrator):
    with pytest.raises(Conflict, match="another person's") as refusal:
        register_person(name="李四", phone="138 1234 5678", by=administrator)
    assert refusal.value.field == "phone"


def test_a_landline_may_be_shared(administrator):
    first = register_person(name="李四", phone="010-88064000", by=administrator)
    second = register_person(name="王五", phone="010-88064000", by=administrator)
    assert first.phone == second.phone == "010-88064000"


def test_a_document_belongs_to_one_person(person, administrator):
    with pytest.raises(Conflict) as refusal:
        register_person(name="李四", id_number=person.id_number, by=administrator)
    assert refusal.value.field == "id_number"


def test_own_particulars_change_where_something_was_entered(person, owner):
    before = person.id_number
    updated = update_particulars(person=person, entered=Particulars(phone="13900000002"), by=owner)
    assert (updated.name, updated.phone, updated.id_number) == ("张三", "13900000002", before)
    assert Person.objects.get(pk=person.pk).phone_bidx != person.phone_bidx
    assert verbs_about(person) == ["identity.person.update"]


def test_an_empty_text_takes_a_number_away(person, owner):
    entered = Particulars(phone="", id_number="")
    updated = update_particulars(person=person, entered=entered, by=owner)
    assert (updated.phone, updated.phone_bidx, updated.id_bidx) == ("", "", "")


def test_another_document_takes_its_kind_with_it(person, owner):
    entered = Particulars(id_number="e12345678", id_kind="passport")
    updated = update_particulars(person=person, entered=entered, by=owner)
    assert (updated.id_kind, updated.id_number) == ("passport", "E12345678")


def test_what_stays_the_same_leaves_no_entry(person, owner):
    update_particulars(person=person, entered=Particulars(name="张三"), by=owner)
    assert verbs_about(person) == []


def test_particulars_of_another_cannot_be_changed(person, administrator):
    with pytest.raises(Forbidden):
        update_particulars(person=person, entered=Particulars(name="李四"), by=administrator)
    with pytest.raises(NotVisible):
        update_particulars(person=person, entered=Particulars(name="李四"), by=UserFactory())
    assert Person.objects.get(pk=person.pk).name == "张三"


def test_reading_another_in_full_is_written_down(person, administrator):
    assert read_particulars(person=person, by=administrator).phone == "13812345678"
    assert verbs_about(person) == ["identity.person.read"]


def test_reading_in_full_is_refused_to_others(person, owner):
    with pytest.raises(Forbidden):
        read_particulars(person=person, by=owner)
    with pytest.raises(NotVisible):
        read_particulars(person=person, by=UserFactory())
    assert verbs_about(person) == []


def test_made_up_numbers_are_well_formed():
    assert len({citizen_number(serial) for serial in range(20)}) == 20
