"""Persons with particulars; numbers are made up but well formed."""

from datetime import UTC, date, datetime, timedelta

import factory
from factory.django import DjangoModelFactory

from kepu.foundation.identity.documents import check_digit
from kepu.foundation.identity.index import document_index, name_index, phone_index
from kepu.foundation.identity.models import Person


def citizen_number(serial: int) -> str:
    """A well-formed citizen number; different for every ``serial``."""
    born_on = date(1949, 12, 31) + timedelta(days=serial // 1000)
    digits = f"110105{born_on:%Y%m%d}{serial % 1000:03d}"
    return digits + check_digit(digits)


class PersonFactory(DjangoModelFactory[Person]):
    """Somebody with a name, a mobile number and an identity card."""

    class Meta:
        model = Person

    name = factory.Sequence("王小{}".format)
    phone = factory.Sequence(lambda n: f"1390000{n:04d}")
    id_number = factory.Sequence(citizen_number)
    name_bidx = factory.LazyAttribute(lambda person: name_index(person.name))
    phone_bidx = factory.LazyAttribute(lambda person: phone_index(person.phone))
    id_bidx = factory.LazyAttribute(lambda person: document_index(person.id_number))
    created_at = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
