"""Entering a person."""

from datetime import datetime

from django.db import transaction

from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.policy import Actor
from kepu.foundation.identity.choices import DocumentKind
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.policy import PersonPolicy
from kepu.foundation.identity.services.particulars import Particulars, apply_particulars


@transaction.atomic
def register_person(
    *,
    name: str,
    phone: str = "",
    id_number: str = "",
    id_kind: str = DocumentKind.CITIZEN,
    by: Actor | None,
    now: datetime | None = None,
) -> Person:
    """A new person with these particulars.

    Raises `InvalidInput` naming the field, `Conflict` where a mobile or document number is
    already another person's.
    """
    PersonPolicy().require_anywhere(by, "register")
    moment = now or clock.now()
    person = Person(created_at=moment)
    entered = Particulars(name=name, phone=phone, id_number=id_number, id_kind=id_kind)
    apply_particulars(person, entered)
    record(verb="identity.person.register", subject=person, by=by, now=moment)
    return person
