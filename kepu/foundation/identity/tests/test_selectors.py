"""Finding persons."""

import pytest

from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.roles import COORDINATOR, SYSTEM_ADMIN
from kepu.foundation.identity.selectors import find_by_phone, ids_by_name, names_of, person_for
from kepu.foundation.identity.services import erase_person
from kepu.foundation.identity.tests.factories import PersonFactory
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import UserFactory, user_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory(name="张三", phone="13812345678")


@pytest.fixture
def administrator():
    return user_at(UnitFactory(), SYSTEM_ADMIN)


@pytest.mark.parametrize("written", ["13812345678", "+86 138-1234-5678", "１３８１２３４５６７８"])
def test_a_mobile_number_finds_its_person_however_written(person, written):
    assert find_by_phone(written) == person


@pytest.mark.parametrize("written", ["13812345679", "", "電話", "010-88064000"])
def test_other_texts_find_nobody(person, written):
    PersonFactory(phone="010-88064000")
    assert find_by_phone(written) is None


def test_a_whole_name_finds_everybody_so_called(person, administrator):
    namesake = PersonFactory(name="张三")
    assert ids_by_name(administrator, " 张三 ") == {person.pk, namesake.pk}
    assert ids_by_name(administrator, "张") == set()
    assert ids_by_name(administrator, " ") == set()


def test_only_those_one_may_see_are_found(person):
    assert ids_by_name(user_at(UnitFactory(), COORDINATOR), "张三") == set()
    assert ids_by_name(UserFactory(person=person), "张三") == {person.pk}


def test_a_foreign_person_is_not_found(person, administrator):
    assert person_for(administrator, person.pk) == person
    assert person_for(UserFactory(person=person), person.pk) == person
    with pytest.raises(NotVisible):
        person_for(UserFactory(), person.pk)


def test_names_are_given_by_id_and_an_erased_person_is_called_so(person, administrator):
    gone = erase_person(person=PersonFactory(), by=administrator)
    assert names_of([person.pk, gone.pk]) == {person.pk: "张三", gone.pk: "erased person"}
